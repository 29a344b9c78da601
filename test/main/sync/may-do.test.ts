import { describe, expect, test } from 'vitest'
import * as actions from '../../../src/main/sync/actions.ts'
import { mayDo } from '../../../src/main/sync/may-do.ts'
import type { OrderAction } from '../../../src/shared/contract/actions.ts'
import type { Entry, EntryState } from '../../../src/shared/domain/entry.ts'
import type { ProblemCode } from '../../../src/shared/domain/problem.ts'
import { kindOf } from '../../../src/shared/problems/about.ts'
import { problems } from '../../../src/shared/problems/problems.ts'
import { entry, invoice, storeWith } from '../service/entries.ts'

const codes = Object.keys(problems) as ProblemCode[]
const states: Readonly<Partial<Record<ReturnType<typeof kindOf>, EntryState>>> = {
  failed: 'failed',
  skipped: 'skipped',
  open: 'open',
  ignored: 'ignored',
  attention: 'attention',
}

/** An order with every problem that an order can have, each with and without an invoice, and orders without a problem. */
const orders: readonly Entry[] = [
  ...codes.flatMap((code) => {
    const state = states[kindOf(code)] ?? 'planned'
    const problem = { code, data: {} }
    return [
      { state, problem },
      { state, problem, ...invoice('2026-0001') },
    ]
  }),
  ...(['open', 'planned', 'sending'] as const).map((state) => ({ state })),
  { state: 'done' as const, ...invoice('2026-0001') },
  { state: 'draft' as const, ...invoice(null) },
].map((changes, index) => entry(1000 + index, '2026-11-20', changes))

const acts: Readonly<Record<OrderAction, (ports: actions.ActionPorts, order: Entry) => Promise<string>>> = {
  retry: (ports, { orderId }) => actions.retry(ports, orderId),
  allow: (ports, { orderId, problem }) => actions.allow(ports, orderId, problem?.code ?? 'ZERO_TOTAL'),
  ignore: (ports, { orderId }) => actions.ignore(ports, orderId, 'proef'),
  unignore: (ports, { orderId }) => actions.unignore(ports, orderId),
  seen: (ports, { orderId }) => actions.acknowledge(ports, orderId),
  contact: (ports, { orderId }) => actions.chooseContact(ports, orderId, '7'),
  reference: (ports, { orderId }) => actions.changeReference(ports, orderId, '-2'),
}

async function portsWith(all: readonly Entry[]): Promise<actions.ActionPorts> {
  const store = await storeWith(all)
  return { store, clock: { now: () => Date.now() } as actions.ActionPorts['clock'] }
}

describe('what the row of an order says may be done', () => {
  test.each(Object.keys(acts) as OrderAction[])('can be done: %s', async (action) => {
    const ports = await portsWith(orders)
    const meant = orders.filter((order) => mayDo(order).includes(action))
    expect(meant.length).toBeGreaterThan(0)
    for (const order of meant) expect(await acts[action](ports, order), JSON.stringify(order)).toBe('done')
  })

  test('is nothing while a write of the order is under way', () => {
    const intent = { step: 'create', at: '', contactId: '5', contactKey: '', expected: null } as const
    for (const order of orders) expect(mayDo({ ...order, intent })).toEqual([])
  })

  test('is only what the engine does not refuse for an order that is invoiced', () => {
    const invoiced = orders.filter(
      (order) => order.invoice !== null && order.problem?.code !== 'INVOICE_GONE',
    )
    for (const order of invoiced)
      expect(mayDo(order).filter((action) => !['retry', 'seen', 'unignore'].includes(action))).toEqual([])
  })

  test('is to ignore an order that disappeared from the shop before it was invoiced, and nothing to tick off', () => {
    const gone = { state: 'attention', problem: { code: 'ORDER_DISAPPEARED', data: {} } } as const
    expect(mayDo(entry(1, '2026-11-20', gone))).toEqual(['ignore', 'contact', 'reference'])
  })

  test('is to take back what the merchant left out, and not to leave it out again', () => {
    const left = { state: 'ignored', problem: { code: 'MERCHANT_IGNORED', data: { reason: 'x' } } } as const
    expect(mayDo(entry(1, '2026-11-20', left))).toEqual(['unignore'])
  })
})
