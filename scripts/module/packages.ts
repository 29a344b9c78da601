import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { zip } from './zip.ts'
import type { ZipEntry } from './zip.ts'

/** Root of the shop module's sources. */
export const SOURCES = join(import.meta.dirname, '../../opencart-module')

/** What differs between the packages of the generations of OpenCart. */
interface Generation {
  readonly file: string
  readonly shell: string
  /** Where the core goes. */
  readonly library: string
  readonly script: string
  /** Folder per language of the admin's own texts, and where in it the module's file goes. */
  readonly languages: Readonly<Record<string, 'nl' | 'en'>>
  readonly languagePath: string
  /** Templates of another shell that serve here too: source to target. */
  readonly borrowed: Readonly<Record<string, string>>
  readonly root: string
}

const OLD_LANGUAGES = { english: 'en', 'en-gb': 'en', dutch: 'nl', nederlands: 'nl', 'nl-nl': 'nl' } as const
const NEW_LANGUAGES = { 'en-gb': 'en', english: 'en', 'nl-nl': 'nl', dutch: 'nl' } as const
const OLD = {
  library: 'system/library/factuurbrug',
  script: 'admin/view/javascript/factuurbrug',
  root: 'upload/',
}

/** Every package that the build makes. */
export const GENERATIONS: readonly Generation[] = [
  {
    ...OLD,
    file: 'factuurbrug-opencart-1.5.zip',
    shell: '1.5',
    languages: OLD_LANGUAGES,
    languagePath: 'module/factuurbrug.php',
    borrowed: {},
  },
  {
    ...OLD,
    file: 'factuurbrug-opencart-2.0-2.2.ocmod.zip',
    shell: '2.0',
    languages: OLD_LANGUAGES,
    languagePath: 'module/factuurbrug.php',
    borrowed: {
      '2.3-3.0/admin/view/template/extension/module/factuurbrug.tpl':
        'admin/view/template/module/factuurbrug.tpl',
    },
  },
  {
    ...OLD,
    file: 'factuurbrug-opencart-2.3-3.0.ocmod.zip',
    shell: '2.3-3.0',
    languages: NEW_LANGUAGES,
    languagePath: 'extension/module/factuurbrug.php',
    borrowed: {},
  },
  {
    file: 'factuurbrug.ocmod.zip',
    shell: '4',
    library: 'system/library',
    script: 'admin/view/javascript',
    languages: { 'en-gb': 'en', 'nl-nl': 'nl' },
    languagePath: 'module/factuurbrug.php',
    borrowed: {},
    root: '',
  },
]

/** Name of the modification for OpenCart 2.0-2.3 shops that have no FTP set up. */
export const WITHOUT_FTP = 'factuurbrug-zonder-ftp.ocmod.xml'

/** Version of the module, as the PHP code itself says it. */
export function moduleVersion(): string {
  const server = readFileSync(join(SOURCES, 'core/server.php'), 'utf8')
  const found = /MODULE_VERSION = '([0-9.]+)'/.exec(server)?.[1]
  if (found === undefined) throw new Error('core/server.php does not say its version')
  return found
}

/** All files to write, by name. */
export function buildPackages(): ReadonlyMap<string, Buffer> {
  const built = new Map(GENERATIONS.map((generation) => [generation.file, zip(entriesOf(generation))]))
  return built.set(WITHOUT_FTP, readFileSync(join(SOURCES, 'shells/without-ftp.ocmod.xml')))
}

/** The files of one package. */
export function entriesOf(generation: Generation): readonly ZipEntry[] {
  const { shell, library, script, languagePath, root } = generation
  const core = [...filesIn('core', library), ...filesIn('admin', library).filter(isPhp)]
  const files = [
    ...filesIn(join('shells', shell), ''),
    ...core,
    fileAt('admin/settings.js', `${script}/settings.js`),
    ...Object.entries(generation.languages).map(([folder, language]) =>
      fileAt(`language/${language}.php`, `admin/language/${folder}/${languagePath}`),
    ),
    ...Object.entries(generation.borrowed).map(([from, to]) => fileAt(`shells/${from}`, to)),
  ]
  if (shell === '4') files.push({ path: 'install.json', data: Buffer.from(installJson()) })
  return files.map((file) => ({ path: root + file.path, data: file.data }))
}

function isPhp(entry: ZipEntry): boolean {
  return entry.path.endsWith('.php')
}

function fileAt(source: string, path: string): ZipEntry {
  return { path, data: readFileSync(join(SOURCES, source)) }
}

function filesIn(folder: string, target: string): ZipEntry[] {
  const from = join(SOURCES, folder)
  const found = readdirSync(from, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  return found.map((file) => {
    const path = relative(from, join(file.parentPath, file.name)).split(sep).join('/')
    return fileAt(join(folder, path), target === '' ? path : `${target}/${path}`)
  })
}

/** What OpenCart 4 shows in its list of extensions. */
function installJson(): string {
  const facts = {
    name: 'Factuurbrug',
    version: moduleVersion(),
    author: 'Factuurbrug',
    link: 'https://factuurbrug.example/',
  }
  return `${JSON.stringify(facts, null, 2)}\n`
}
