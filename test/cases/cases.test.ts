import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readCase, type Case } from './format.ts'
import { describeFailures, runCase } from './run-cases.ts'

const accepted = new URL('../../../shared/cases/cases.json', import.meta.url)
const own = new URL('own-cases.json', import.meta.url)

function casesOf(file: URL): Case[] {
  const items = JSON.parse(readFileSync(file, 'utf8')) as unknown[]
  return items.map((item) => {
    const read = readCase(item)
    if (!read.ok) throw new Error(`${read.id}: ${read.reason}`)
    return read.case
  })
}

function playAll(file: URL): void {
  for (const testCase of casesOf(file)) {
    it(`${testCase.id} ${testCase.title}`, async () => {
      expect(describeFailures(await runCase(testCase))).toEqual([])
    })
  }
}

describe('Acceptance case', () => {
  if (existsSync(accepted)) playAll(accepted)
  else {
    process.stderr.write('SKIPPED: the acceptance cases: ../shared/cases/cases.json is absent\n')
    it.skip('all of them', () => undefined)
  }
})

describe('Case of our own', () => {
  playAll(own)
})

describe('The cases of our own', () => {
  const all = casesOf(own)

  it('have ids and order numbers of their own', () => {
    expect(new Set(all.map((one) => one.id)).size).toBe(all.length)
    expect(new Set(all.map((one) => one.order.order_id)).size).toBe(all.length)
  })

  it('play every kind of given, fault and event', () => {
    const seen = new Set(all.flatMap((one) => Object.keys(one.given ?? {})))
    const kinds = `contacts invoices find_by_reference_returns local_state vies moneybird_fault moneybird_returns_total
      moneybird_tax_rates_inactive moneybird_administration opencart_fault opencart_timezone pc_timezone crash_after
      deleted_in_opencart second_order_same_customer`
    expect(kinds.split(/\s+/).filter((kind) => !seen.has(kind))).toEqual([])
    const faults = new Set(all.flatMap((one) => Object.keys(one.given?.moneybird_fault ?? {})))
    const parts = 'request status body headers times timeout_after_commit'.split(' ')
    expect(parts.filter((part) => !faults.has(part))).toEqual([])
    const steps = new Set(all.flatMap((one) => (one.events ?? []).flatMap((step) => Object.keys(step))))
    const events = 'sync nightly manual_sync_at_same_time restart status edit expect'.split(' ')
    expect(events.filter((event) => !steps.has(event))).toEqual([])
    const named = new Set(
      all.flatMap((one) => (one.events ?? []).flatMap((step) => Object.keys(step.expect ?? {}))),
    )
    const keys = `invoices_total invoices_deleted contacts_total send_requests_total payments_total payment_amount
      credit_drafts_total credit invoice_total shop_total attention adopted`
    expect(keys.split(/\s+/).filter((key) => !named.has(key))).toEqual([])
  })

  it('have every outcome', () => {
    const outcomes = 'pushed failed skipped open ignored retry paused attention already_invoiced'.split(' ')
    const seen = new Set<string>(all.map((one) => one.expect.outcome))
    expect(outcomes.filter((outcome) => !seen.has(outcome))).toEqual([])
  })
})
