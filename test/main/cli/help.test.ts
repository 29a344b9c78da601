import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshFolder } from '../../support/folders.ts'
import { runHere } from '../../support/cli.ts'

/** What the documentation promises; there may be more. */
const promised = [
  'connect shop',
  'connect moneybird',
  'licence',
  'suggest',
  'config get',
  'config set',
  'config export',
  'config import',
  'preview',
  'orders',
  'why',
  'month',
  'status',
  'doctor',
  'sync',
  'watch',
  'rebuild',
  'retry',
  'allow',
  'ignore',
  'unignore',
  'seen',
  'demo',
]

/** Every command that the help names, groups and their commands. */
async function commands(): Promise<string[]> {
  const names = (text: string) =>
    [...(text.split('Commands:')[1] ?? '').matchAll(/^ {2}([a-z]+)\b/gm)].map(([, name]) => name ?? '')
  const top = names((await runHere(['--help'])).out).filter((name) => name !== 'help')
  const nested = await Promise.all(
    top.map(async (name) => {
      const below = names(await help(name, 'nl')).filter((other) => other !== 'help')
      return [name, ...below.map((other) => `${name} ${other}`)]
    }),
  )
  return nested.flat()
}

async function help(command: string, language: string): Promise<string> {
  const environment = { FACTUURBRUG_LANGUAGE: language }
  const { code, out, err } = await runHere([...command.split(' '), '--help'], { environment })
  expect(code).toBe(0)
  expect(err).toBe('')
  return out
}

/** The sentence between the usage and the options. */
function description(text: string): string {
  return text.split('\n\n')[1]?.trim() ?? ''
}

test('every command says in Dutch and in English what it does', async () => {
  const all = await commands()
  expect(all).toEqual(expect.arrayContaining(promised))
  for (const command of all) {
    const [dutch, english] = await Promise.all([help(command, 'nl'), help(command, 'en')])
    for (const text of [dutch, english]) {
      expect(text).toContain(`factuurbrug ${command}`)
      expect(description(text).length, `${command}: ${description(text)}`).toBeGreaterThan(6)
    }
    expect(description(dutch), command).not.toBe(description(english))
  }
})

test('every example in the help can be typed: its command and options exist', async () => {
  const all = await commands()
  const texts = new Map(await Promise.all(all.map(async (name) => [name, await help(name, 'nl')] as const)))
  const examples = [...texts.values()].flatMap((text) =>
    [...text.matchAll(/^ {2}\$ factuurbrug (.+)$/gm)].map(([, line]) => line ?? ''),
  )
  expect(examples.length).toBeGreaterThan(15)
  for (const example of examples) {
    const [command] = all
      .filter((name) => `${example} `.startsWith(`${name} `))
      .sort((a, b) => b.length - a.length)
    const text = texts.get(command ?? '') ?? ''
    expect(text, example).not.toBe('')
    const options = [...example.matchAll(/--[a-z-]+/g)].map(([option]) => option)
    for (const option of options.filter((name) => name !== '--json')) expect(text, example).toContain(option)
  }
})

test.each([
  [['verstuur']],
  [['why']],
  [['ignore', '1001']],
  [['sync', '--snel']],
  [['--language', 'fr', 'status']],
  [['preview', '--days', 'veel']],
  [['preview', '--days', '0']],
  [['month', '2026-13']],
  [['retry']],
  [['config', 'set', 'zonder-waarde']],
])('%j is not understood: exit code 2, with a word of why', async (args) => {
  const folder = join(await freshFolder(), 'data')
  const { code, out, err } = await runHere(['--data-dir', folder, ...args])
  expect(code).toBe(2)
  expect(`${out}${err}`.trim()).not.toBe('')
})

test('the language that is asked for on the line is that of the help too', async () => {
  const { out } = await runHere(['--language', 'en', 'status', '--help'])
  expect(description(out)).toBe(description(await help('status', 'en')))
})

test('no command takes a secret as a word: every user of the computer can read those', async () => {
  const folder = join(await freshFolder(), 'data')
  const secret = 'GEHEIM-0123456789'
  for (const line of [
    ['connect', 'shop', 'http://127.0.0.1:1', '--key', secret],
    ['connect', 'shop', 'http://127.0.0.1:1', `--key=${secret}`],
    ['connect', 'shop', 'http://127.0.0.1:1', '--key-stdin', secret],
    ['connect', 'shop', 'http://127.0.0.1:1', '--licence', secret],
    ['connect', 'moneybird', '--token', secret],
    ['connect', 'moneybird', `--token=${secret}`],
    ['connect', 'moneybird', '--token-stdin', secret],
    ['connect', 'application', 'id', '--secret', secret],
    ['licence', secret],
    ['licence', 'use', secret],
  ]) {
    const { code } = await runHere(['--data-dir', folder, ...line])
    expect([line.join(' '), code]).toEqual([line.join(' '), 2])
  }
})
