import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { gravityOf, knownEvents, logDetail, sayLog } from '../../../src/shared/text/log.ts'

const root = join(import.meta.dirname, '../../..')
const call = /\blog(?:ger)?\.(?:info|warn|error)\(\s*'([^']+)'/g

test('every event that the program logs has a sentence', () => {
  const logged = globSync('src/main/**/*.ts', { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(call)].map(([, event]) => event ?? ''),
  )
  expect(logged.length).toBeGreaterThan(10)
  expect(logged.filter((event) => !knownEvents.includes(event))).toEqual([])
})

describe('a run that ended', () => {
  const end = (fields: Record<string, string | number | null>) => ({
    at: '2026-11-24T11:00:00.000Z',
    level: 'info' as const,
    event: 'run-end',
    fields: { kind: 'nightly', problem: null, ...fields },
  })

  test('tells what it looked at', () => {
    expect(sayLog(end({ orders: 1200, failed: 3 }), 'nl')).toBe(
      'Klaar: de nachtelijke controle. 1.200 bestellingen bekeken, 3 met een fout.',
    )
    expect(sayLog(end({ orders: 1, failed: 0 }), 'en')).toBe('Done: the nightly check. 1 order looked at.')
    expect(sayLog(end({ orders: 0, failed: 0 }), 'nl')).toBe(
      'Klaar: de nachtelijke controle. Er was niets nieuws.',
    )
  })

  test('of a version that did not count tells nothing of orders', () => {
    expect(sayLog(end({}), 'nl')).toBe('Klaar: de nachtelijke controle.')
  })

  test('before its end says why, and is worth a look', () => {
    const line = end({ problem: 'MONEYBIRD_DISCONNECTED', orders: 2, failed: 0 })
    expect(sayLog(line, 'nl')).toMatch(
      /^Gestopt: de nachtelijke controle\. .*Moneybird.* 2 bestellingen bekeken\.$/,
    )
    expect(gravityOf(line)).toBe('warn')
    expect(gravityOf(end({}))).toBe('info')
  })
})

test('lines of another version, changed by hand or meant to harm become one harmless line', () => {
  const strange = [
    { event: 'toString', fields: {} },
    { event: '__proto__', fields: { kind: 'x' } },
    { event: 'run-end', fields: { problem: 'constructor', orders: 'veel', failed: true } },
    { event: 'mapping-fault', fields: { order: `12\u202e34\n${'W'.repeat(9000)}` } },
    { event: 'many-invoices-gone', fields: { count: null } },
  ]
  for (const line of strange)
    for (const language of ['nl', 'en'] as const) {
      const said = sayLog(line, language)
      expect(said.length).toBeGreaterThan(5)
      expect(said.length).toBeLessThan(400)
      // eslint-disable-next-line no-control-regex -- exactly those
      expect(`${said}${logDetail(line)}`).not.toMatch(/[\u0000-\u001f\u202e]/)
    }
  expect(sayLog({ event: 'toString', fields: {} }, 'nl')).toBe('Een technische melding.')
})
