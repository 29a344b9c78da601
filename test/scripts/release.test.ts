import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insidePackages, type InsidePackage } from '../../scripts/release/inside.ts'
import { licencesText } from '../../scripts/release/licences.ts'
import { notesOf, released } from '../../scripts/release/notes.ts'
import { sbomOf, type Sbom } from '../../scripts/release/sbom.ts'
import { root } from './project-copy.ts'

const changelog =
  '# Changelog\n\n## Unreleased\n\n- Nieuw.\n\n## 1.1.0 (2026-11-01)\n\n- Ouder.\n\n## 1.1.0-rc (2026-10-01)\n'

test('release notes are what the changelog says of that version and no other', () => {
  expect(notesOf(changelog, '1.1.0')).toBe('- Ouder.')
  expect(notesOf(changelog, 'Unreleased')).toBe('- Nieuw.')
  expect(notesOf(changelog, '1.1')).toBeNull()
})

test('a version takes what is new, and leaves room for what comes; without anything new there is none', () => {
  const next = released(changelog, '1.2.0', '2026-12-01')
  expect(notesOf(next ?? '', '1.2.0')).toBe('- Nieuw.')
  expect(notesOf(next ?? '', 'Unreleased')).toBe('')
  expect(released(next ?? '', '1.3.0', '2026-12-02')).toBeNull()
})

describe('what is inside the built program', () => {
  let packages: readonly InsidePackage[]
  let sbom: Sbom
  beforeAll(() => {
    packages = insidePackages()
    sbom = sbomOf(packages)
  })

  test('is known by name and licence, each of which may be given to others', () => {
    const free = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'Zlib']
    const isFree = (licence: string) =>
      (licence.replace(/[()]/g, '').split(' OR ')[0] ?? '').split(' AND ').every((one) => free.includes(one))
    expect(packages.filter(({ licence }) => !isFree(licence))).toEqual([])
    const names = packages.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['react', 'big.js', 'zod', 'electron']))
    expect(names).not.toContain('vite')
  })

  test('is what Hulp shows (npm run inside writes it)', () => {
    const file = join(root, 'src/renderer/features/help/inside.json')
    const shown = packages.map(({ name, version, licence }) => ({ name, version, licence }))
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(shown)
  })

  test('stands in the list of parts, and only that', () => {
    expect(sbom.bomFormat).toBe('CycloneDX')
    const parts = sbom.components.map(
      ({ name, group, version }) => `${group === undefined ? '' : `${group}/`}${name}@${version}`,
    )
    expect(new Set(parts)).toEqual(new Set(packages.map(({ name, version }) => `${name}@${version}`)))
    const refs = new Set(sbom.components.map((part) => part['bom-ref']))
    for (const { ref, dependsOn = [] } of sbom.dependencies)
      for (const one of [ref, ...dependsOn]) expect(refs).toContain(one)
  })

  test('has its licences told with their texts', () => {
    const text = licencesText(packages)
    for (const { name, version } of packages) expect(text).toContain(`${name} ${version} (`)
    expect(text).toContain('Permission is hereby granted')
  })
})

describe('checksums', () => {
  const folder = mkdtempSync(join(tmpdir(), 'factuurbrug-sums-'))
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  test('are those of every file there, so that the system’s own tool agrees', () => {
    writeFileSync(join(folder, 'b.deb'), 'b')
    writeFileSync(join(folder, 'a.rpm'), 'a')
    for (let twice = 0; twice < 2; twice++)
      expect(spawnSync(process.execPath, ['scripts/release.ts', 'sums', folder], { cwd: root }).status).toBe(
        0,
      )
    const lines = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n')
    expect(lines.map((line) => line.slice(66))).toEqual(['a.rpm', 'b.deb'])
    if (process.platform === 'linux')
      expect(spawnSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: folder }).status).toBe(0)
  })
})
