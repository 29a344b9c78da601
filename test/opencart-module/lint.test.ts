import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { SOURCES } from '../../scripts/module/packages.ts'
import { literal } from './support/call.ts'
import { PHP_VERSIONS, startPhp } from './support/php.ts'
import type { Php, PhpVersion } from './support/php.ts'

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(php|tpl)$/.test(file))
  .sort()
const newest = files.filter((file) => file.startsWith(join('shells', '4')))
const old = files.filter((file) => !newest.includes(file))

/** Compiles a file without running it: PHP reads the whole of an eval before it starts. */
async function complaint(php: Php, file: string): Promise<string> {
  const source = readFileSync(join(SOURCES, file), 'utf8')
  const end = file.endsWith('.tpl') ? '<?php ' : ''
  const reply = await php.run(
    `error_reporting(-1); ini_set('display_errors', '1'); $ok = @eval('return 7;'); eval('if (0) { ?>' . ${literal(source)} . '${end}\n}'); echo 'compiled', $ok;`,
  )
  return reply.text === 'compiled7' ? '' : reply.text
}

describe.each(['5.2', ...PHP_VERSIONS] as PhpVersion[])('PHP %s', (version) => {
  let php: Php
  beforeAll(async () => {
    php = await startPhp(version)
  })

  test.each(old)('compiles %s without a word', async (file) => {
    expect(await complaint(php, file)).toBe('')
  })
})

describe.each(['8.2', '8.4'] as PhpVersion[])('PHP %s', (version) => {
  test('compiles the controllers for OpenCart 4', async () => {
    const php = await startPhp(version)
    for (const file of newest) {
      const source = readFileSync(join(SOURCES, file), 'utf8')
      const reply = await php.run(
        `error_reporting(-1); token_get_all(${literal(source)}, TOKEN_PARSE); echo 'parsed';`,
      )
      expect([relative(SOURCES, join(SOURCES, file)), reply.text]).toEqual([file, 'parsed'])
    }
  })
})

test('a mistake in a file is noticed', async () => {
  const php = await startPhp('5.6')
  const reply = await php.run(
    `eval('if (0) { ?>' . ${literal('<?php $a = $b ?? 1;')} . '\n}'); echo 'compiled';`,
  )
  expect(reply.text).toContain('Parse error')
})
