import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { installationIn } from '../../support/cli.ts'
import { freshFolder } from '../../support/folders.ts'

interface DemoAnswer {
  readonly orders: Readonly<Record<string, number>>
  readonly problem: unknown
  readonly requests: Readonly<Record<string, number>>
  readonly failures: readonly { readonly problem: { readonly code: string } }[]
}

test('demo --once --json needs nothing, books most of its orders, refuses some with reasons, and ends', async () => {
  const folder = join(await freshFolder(), 'demo')
  const { code, data } = await installationIn(folder).json(['demo', '--once'])
  expect(code).toBe(0)
  const { orders, problem, requests, failures } = data as DemoAnswer
  expect(problem).toBeNull()
  expect(Object.values(orders).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(40)
  expect(orders.done).toBeGreaterThan(25)
  expect(failures).toHaveLength(orders.failed ?? 0)
  expect(new Set(failures.map((failure) => failure.problem.code)).size).toBeGreaterThan(5)
  expect(requests['POST sales_invoices']).toBeGreaterThanOrEqual(orders.done ?? 0)
  expect(await readdir(folder)).toContain('settings.json')
})

test('demo --once for people shows the orders, the reasons and where to look', async () => {
  const { code, out, err } = await installationIn(join(await freshFolder(), 'demo')).run(['demo', '--once'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/http:\/\/127\.0\.0\.1:\d+/)
  expect(out).toContain('€')
  expect(out.split('\n').length).toBeGreaterThan(50)
})
