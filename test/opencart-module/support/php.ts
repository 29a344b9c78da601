import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { loadPHPRuntime, PHP } from '@php-wasm/universal'
import { NodePHP } from 'php-wasm'
import { GENERATIONS, entriesOf } from '../../../scripts/module/packages.ts'

/** Builds of PHP that npm has: OpenCart 1.5 to 4.1 run on one of these. 5.2 can only check syntax here. */
export const PHP_VERSIONS = ['5.6', '7.0', '7.4', '8.2', '8.4'] as const
/** Those that can reach a database over the network. */
export const PHP_VERSIONS_WITH_MYSQL = ['5.6', '7.0', '7.4', '8.2'] as const
export type PhpVersion = '5.2' | (typeof PHP_VERSIONS)[number]

export interface PhpReply {
  readonly status: number
  readonly headers: Readonly<Record<string, readonly string[]>>
  readonly text: string
}

/** A PHP of one version with the module's files at /shop/system/library/factuurbrug. */
export interface Php {
  /** Runs a script as one request, beginning after the opening tag. */
  run(code: string): Promise<PhpReply>
  write(path: string, data: string | Buffer): void
}

/** Starts PHP; about a quarter of a second. */
export async function startPhp(version: PhpVersion): Promise<Php> {
  const wasm = await load(version)
  const php: Php = {
    async run(code) {
      const reply = await wasm.run({ code: `<?php ${code}` })
      return { status: reply.httpStatusCode, headers: reply.headers, text: reply.text }
    },
    write(path, data) {
      wasm.mkdir(dirname(path))
      wasm.writeFile(path, typeof data === 'string' ? data : new Uint8Array(data))
    },
  }
  placeModule(php)
  return php
}

async function load(version: PhpVersion): Promise<PHP> {
  if (version === '5.2' || version === '8.4') {
    const build = version === '5.2' ? await import('@php-wasm/node-5-2') : await import('@php-wasm/node-8-4')
    return new PHP(await loadPHPRuntime(await build.getPHPLoaderModule()))
  }
  return NodePHP.load(version)
}

/** The files as the package for 2.3 and 3.0 lays them down, and the helpers of these tests. */
function placeModule(php: Php): void {
  const generation = GENERATIONS.find((one) => one.shell === '2.3-3.0')
  for (const entry of generation === undefined ? [] : entriesOf(generation)) {
    php.write(entry.path.replace('upload/', '/shop/'), entry.data)
  }
  const helpers = join(import.meta.dirname, '../php')
  for (const name of readdirSync(helpers)) php.write(`/tests/${name}`, readFileSync(join(helpers, name)))
}
