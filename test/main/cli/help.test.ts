import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { freshFolder } from '../../support/folders.ts'
import { runHere } from '../../support/cli.ts'

const commands = [
  'connect',
  'connect shop',
  'connect moneybird',
  'suggest',
  'config',
  'config get',
  'config set',
  'config export',
  'config import',
  'preview',
  'orders',
  'why',
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

describe.each(commands)('%s --help', (command) => {
  test('says in Dutch and in English what it does', async () => {
    const [dutch, english] = await Promise.all([help(command, 'nl'), help(command, 'en')])
    for (const text of [dutch, english]) {
      expect(text).toContain(`factuurbrug ${command}`)
      expect(description(text).length, description(text)).toBeGreaterThan(6)
    }
    expect(description(dutch)).not.toBe(description(english))
  })
})

test('the list of commands names every one of them, and nothing else is one', async () => {
  const { out } = await runHere(['--help'])
  const named = [...out.matchAll(/^ {2}([a-z]+)\b/gm)].map(([, name]) => name)
  expect(new Set(named)).toEqual(new Set([...commands.map((command) => command.split(' ')[0]), 'help']))
})

test('every example in the help can be typed: its command and options exist', async () => {
  const texts = new Map(
    await Promise.all(commands.map(async (name) => [name, await help(name, 'nl')] as const)),
  )
  const examples = [...texts.values()].flatMap((text) =>
    [...text.matchAll(/^ {2}\$ factuurbrug (.+)$/gm)].map(([, line]) => line ?? ''),
  )
  expect(examples.length).toBeGreaterThan(15)
  for (const example of examples) {
    const [command] = commands
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
