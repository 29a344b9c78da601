import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { parseSync } from 'vite'

const bundles = ['main.cjs', 'preload.cjs']

/** What is wrong with main and preload as built: each must be one file that needs nothing beside Electron and Node. */
export function programFaults(root: string): readonly string[] {
  const folder = join(root, '.vite', 'build')
  const scripts = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('js')) : []
  if (!bundles.every((name) => scripts.includes(name)))
    return ['Main and preload are not built yet: npm run build']
  const extra = scripts.filter((name) => !bundles.includes(name))
  return [
    ...extra.map((name) => `${name} is a script of its own beside main and preload.`),
    ...bundles.flatMap((name) =>
      needed(readFileSync(join(folder, name), 'utf8')).map((module) => `${name} needs ${module} beside it.`),
    ),
  ]
}

/** Modules that a bundle loads and that are neither in it nor in Electron. Read off its syntax: it also holds code as text. */
function needed(code: string): string[] {
  const names = new Set<string>()
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const name = loaded(node)
    if (name !== null) names.add(name)
    for (const part of Object.values(node)) look(part)
  }
  look(parseSync('bundle.cjs', code).program)
  return [...names].filter((name) => name !== 'electron' && !isBuiltin(name))
}

interface Node {
  readonly type?: string
  readonly callee?: { readonly name?: string }
  readonly arguments?: readonly { readonly value?: unknown }[]
  readonly source?: { readonly value?: unknown }
}

/** What `require('x')` or `import('x')` loads, when it stands there as a text. */
function loaded({ type, callee, arguments: given, source }: Node): string | null {
  const value =
    type === 'CallExpression' && callee?.name === 'require'
      ? given?.[0]?.value
      : type === 'ImportExpression'
        ? source?.value
        : null
  return typeof value === 'string' ? value : null
}
