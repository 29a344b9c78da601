import { spawnSync } from 'node:child_process'
import type { InsidePackage } from './inside.ts'

interface Component {
  readonly name: string
  readonly version: string
  readonly group?: string
  readonly 'bom-ref': string
}

/** A list of parts in CycloneDX's form, as far as it is looked into here. */
export interface Sbom {
  readonly bomFormat: string
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[]
}

/**
 * The parts of the program in CycloneDX's form: what npm says of the packages that are inside, without those that were only used
 * to make it.
 */
export function sbomOf(packages: readonly InsidePackage[]): Sbom {
  const { status, stdout, stderr } = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(stderr)
  const all = JSON.parse(stdout) as Sbom
  const inside = new Set(packages.map(({ name, version }) => `${name}@${version}`))
  const components = all.components.filter(({ name, group = '', version }) =>
    inside.has(`${group === '' || name.startsWith('@') ? name : `${group}/${name}`}@${version}`),
  )
  const kept = new Set(components.map((component) => component['bom-ref']))
  const dependencies = all.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => kept.has(one)) }))
  return { ...all, components, dependencies }
}
