import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { sample } from './sample.ts'

// Every call starts Node anew, which a busy machine takes seconds for.

const program = fileURLToPath(new URL('main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'factuurbrug-main-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function write(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

function cases(...args: readonly string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })
  return { status, out: stdout, err: stderr }
}

const good = write('good.json', [sample(), sample({ id: 'X02', title: 'Nog een' })])
const bad = write('bad.json', [
  sample({ id: 'X03', 'expect.payment.amount': '1.00' }),
  { id: 'X04', title: 'Leeg' },
])

it('prints a line per case and the count, and ends with 0 when all passed', () => {
  const { status, out } = cases(good)
  expect(out).toBe('ok   X01 Voorbeeld\nok   X02 Nog een\n2 passed, 0 failed\n')
  expect(status).toBe(0)
})

it('prints what differs and under which arithmetic, and ends with 1', () => {
  const { status, out } = cases(good, bad, '--arithmetic', 'line')
  expect(out).toMatch(/FAIL X03 Voorbeeld\n {5}under line:\n {7}paid 40.00, expected 1.00\n/)
  expect(out).toMatch(/FAIL X04 Leeg\n {5}not in the documented format: order/)
  expect(out).toMatch(/\n2 passed, 2 failed\n$/)
  expect(status).toBe(1)
})

it('plays only the cases that are named, and tells the requests when asked', () => {
  const { status, out } = cases(bad, good, '--only', 'X02, X03', '--verbose', '--arithmetic', 'sum')
  expect(out).toMatch(/POST sales_invoices\.json 201 invoicesCreated/)
  expect(out).toMatch(/\n1 passed, 1 failed\n$/)
  expect(status).toBe(1)
})

it('ends with 2 on what it cannot read', () => {
  expect(cases(join(folder, 'absent.json')).status).toBe(2)
  expect(cases(write('object.json', {})).status).toBe(2)
  expect(cases(good, '--arithmetic', 'astrology').status).toBe(2)
  expect(cases(good, '--loud').err).toMatch(/Usage/)
})
