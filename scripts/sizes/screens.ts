import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'

export interface ScreenSizes {
  /** Bytes, compressed, of what every screen needs. */
  readonly start: number
  /** What each screen needs besides, by name. */
  readonly screens: ReadonlyMap<string, number>
  /** The most that has to be loaded before a screen shows: the start, and the largest of the screens. */
  readonly first: number
  /** Everything, counted once. */
  readonly all: number
}

/** The most that JavaScript and CSS may be before a screen shows, compressed. */
const LIMIT = 300_000

/** Builds the screens in memory, as they are packaged whatever this process is for. */
export async function buildScreens(root: string): Promise<Output> {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    const built = await build({
      configFile: join(root, 'vite.renderer.config.ts'),
      build: { write: false },
      logLevel: 'error',
    })
    return (built as Rolldown.RolldownOutput).output
  } finally {
    process.env.NODE_ENV = before
  }
}

type Output = Rolldown.RolldownOutput['output']
type Chunk = Rolldown.OutputChunk

/** Measures what was built. */
export function sizesOf(output: Output): ScreenSizes {
  const sizes = new Map(
    output
      .filter(({ fileName }) => /\.(js|css)$/.test(fileName))
      .map((file) => [file.fileName, gzipSync(file.type === 'chunk' ? file.code : file.source).length]),
  )
  const sum = (names: Iterable<string>) => [...names].reduce((all, name) => all + (sizes.get(name) ?? 0), 0)
  const chunks = output.filter((file) => file.type === 'chunk')
  const entry = chunks.find(({ isEntry }) => isEntry)
  if (entry === undefined) throw new Error('no entry among what was built')
  const start = new Set([...needs(entry, chunks), ...unclaimed(output, chunks)])
  const screens = chunks
    .map((chunk) => ({
      chunk,
      name: /\/features\/([^/]+)\/page\.tsx$/.exec(chunk.facadeModuleId ?? '')?.[1],
    }))
    .flatMap(({ chunk, name }) =>
      name === undefined
        ? []
        : [[name, sum([...needs(chunk, chunks)].filter((file) => !start.has(file)))] as const],
    )
  const first = sum(start) + Math.max(...screens.map(([, bytes]) => bytes))
  return { start: sum(start), screens: new Map(screens.sort()), first, all: sum(sizes.keys()) }
}

/** The style sheets that belong to no chunk but to the page. */
function unclaimed(output: Output, chunks: readonly Chunk[]): string[] {
  const claimed = new Set(chunks.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]))
  return output.map(({ fileName }) => fileName).filter((name) => name.endsWith('.css') && !claimed.has(name))
}

/** A chunk, all that it imports before it runs, and the styles of those. */
function needs(first: Chunk, chunks: readonly Chunk[]): Set<string> {
  const files = new Set<string>()
  const todo = [first]
  for (const chunk of todo) {
    if (files.has(chunk.fileName)) continue
    files.add(chunk.fileName)
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style)
    todo.push(...chunks.filter(({ fileName }) => chunk.imports.includes(fileName)))
  }
  return files
}

/** Why that is too much; nothing when it is not. */
export function tooLarge(bytes: number): readonly string[] {
  return bytes > LIMIT ? [`A screen needs ${bytes} bytes before it shows; ${LIMIT} is the most.`] : []
}
