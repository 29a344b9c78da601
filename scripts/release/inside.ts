import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

/** A package of others of which something is inside the program. */
export interface InsidePackage {
  readonly name: string
  readonly version: string
  /** As SPDX writes it. */
  readonly licence: string
  /** The text of its licence; `''` when the package brings none. */
  readonly text: string
}

const root = resolve(import.meta.dirname, '../..')
const lists = join(root, 'out', 'inside')

/** Notes of every bundle from which packages something came into it: what is inside, and not what was only used to make it. */
export function insideBeside(bundle: 'main' | 'preload' | 'screens'): Plugin {
  return {
    name: 'factuurbrug-inside',
    apply: 'build',
    generateBundle(_options, output) {
      const files = Object.values(output).flatMap((one) => (one.type === 'chunk' ? one.moduleIds : []))
      const names = files.flatMap((file) => packageOf(file) ?? [])
      mkdirSync(lists, { recursive: true })
      writeFileSync(join(lists, `${bundle}.json`), `${JSON.stringify([...new Set(names)].sort(), null, 2)}\n`)
    },
  }
}

/** `node_modules/@mantine/core` of a file in it; `null` = a file of our own. The innermost, for packages can be nested. */
function packageOf(file: string): string | null {
  const found = [...file.replaceAll('\\', '/').matchAll(/node_modules\/(?:@[^/]+\/)?[^/]+/g)].at(-1)
  if (found === undefined) return null
  const end = found.index + found[0].length
  const start = file.replaceAll('\\', '/').indexOf('node_modules/')
  return file.replaceAll('\\', '/').slice(start, end)
}

/** All packages inside, by name; those of the last build, and Electron itself. */
export function insidePackages(): readonly InsidePackage[] {
  const folders = readdirSync(lists).flatMap(
    (name) => JSON.parse(readFileSync(join(lists, name), 'utf8')) as string[],
  )
  const all = [...new Set([...folders, 'node_modules/electron'])].map((folder) =>
    readPackage(join(root, folder)),
  )
  return all.sort((a, b) => (a.name < b.name ? -1 : 1))
}

function readPackage(folder: string): InsidePackage {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>
  const { name, version, license } = manifest
  const file = readdirSync(folder).find((one) => /^licen[cs]e(\.(md|txt))?$/i.test(one))
  return {
    name: String(name),
    version: String(version),
    licence: typeof license === 'string' ? license : 'UNKNOWN',
    text: file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim(),
  }
}
