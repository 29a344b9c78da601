import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { insidePackages } from './release/inside.ts'
import { licencesText } from './release/licences.ts'
import { notesOf, released } from './release/notes.ts'
import { sbomOf } from './release/sbom.ts'

/**
 * The parts of a release (docs/release.md): `changelog` puts what is new under the version that npm has just chosen; `papers` writes
 * list of parts, licences and notes to out/release; `sums` writes the checksums of what stands in a folder.
 */
const [what = '', folder = 'out/release'] = process.argv.slice(2)
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string }
const changelog = readFileSync('CHANGELOG.md', 'utf8')

if (what === 'changelog') {
  const next = released(changelog, version, new Date().toISOString().slice(0, 10))
  if (next === null) throw new Error('CHANGELOG.md has nothing under Unreleased')
  writeFileSync('CHANGELOG.md', next)
} else if (what === 'papers') {
  mkdirSync(folder, { recursive: true })
  const packages = insidePackages()
  const unknown = packages.filter(({ licence }) => licence === 'UNKNOWN')
  if (unknown.length > 0)
    throw new Error(`No licence is known of ${unknown.map(({ name }) => name).join(', ')}`)
  writeFileSync(join(folder, 'sbom.cdx.json'), `${JSON.stringify(sbomOf(packages), null, 2)}\n`)
  writeFileSync(join(folder, 'LICENCES.txt'), licencesText(packages))
  writeFileSync(
    join(folder, 'notes.md'),
    `${notesOf(changelog, version) ?? notesOf(changelog, 'Unreleased') ?? ''}\n`,
  )
} else if (what === 'sums') {
  if (!existsSync(folder)) throw new Error(`${folder} is not there`)
  const files = globSync('*', { cwd: folder })
    .filter((name) => name !== 'SHA256SUMS')
    .sort()
  const sums = files.map((name) => {
    const sum = createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex')
    return `${sum}  ${basename(name)}`
  })
  writeFileSync(join(folder, 'SHA256SUMS'), `${sums.join('\n')}\n`)
} else {
  throw new Error('changelog, papers or sums')
}
