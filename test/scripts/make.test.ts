import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoVatNumbers } from '../../src/demo/shop/demo-customers.ts'
import { startDesktop } from '../harness/desktop.ts'
import { readAsar, unpackAsar } from './asar.ts'
import { copyProject } from './project-copy.ts'

const tools = ['dpkg-deb', 'fakeroot']
const missing = tools.filter((tool) => spawnSync(tool, ['--version']).error !== undefined)
const isPossible = process.platform === 'linux' && missing.length === 0
if (!isPossible)
  process.stdout.write(
    `SKIPPED: no package is made and looked at here; needed are Linux and ${tools.join(', ')}; missing: ${missing.join(', ')}\n`,
  )

describe.skipIf(!isPossible)('npm run make, with a made-up Electron', () => {
  let project: Awaited<ReturnType<typeof copyProject>>
  let said = ''
  let made = ''
  let unpacked = ''
  let asar: ReadonlyMap<string, Buffer>
  const only = (pattern: string) => {
    const [found = '', ...others] = globSync(pattern, { cwd: made })
    expect(others).toEqual([])
    return join(made, found)
  }

  beforeAll(async () => {
    project = await copyProject()
    made = join(project.folder, 'out', 'trial')
    const { status, stdout, stderr } = spawnSync('npm', ['run', 'make', '--', '--trial'], {
      cwd: project.folder,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: '' },
    })
    said = stdout
    expect(`${status} ${status === 0 ? '' : stdout + stderr}`).toBe('0 ')
    unpacked = mkdtempSync(join(tmpdir(), 'factuurbrug-deb-'))
    spawnSync('dpkg-deb', ['--extract', only('make/deb/x64/*.deb'), unpacked])
    asar = readAsar(join(unpacked, 'usr/lib/factuurbrug/resources/app.asar'))
  })

  afterAll(async () => {
    rmSync(unpacked, { recursive: true, force: true })
    await project.remove()
  })

  test('says in Dutch and English that it is for trial', () => {
    expect(said).toContain('PROEFPAKKET')
    expect(said).toContain('TRIAL PACKAGE')
  })

  test('packs the bundles, the screens and their pictures, and nothing else', () => {
    const kinds: Readonly<Record<string, RegExp>> = {
      manifest: /^package\.json$/,
      program: /^\.vite\/build\/(main|preload)\.cjs$/,
      icon: /^\.vite\/build\/icon\.png$/,
      tray: /^\.vite\/build\/tray-(idle|busy|attention|disconnected|paused)(-light|-dark|Template)(@2x)?\.(png|ico)$/,
      page: /^\.vite\/renderer\/main_window\/index\.html$/,
      screens: /^\.vite\/renderer\/main_window\/assets\/[\w.-]+\.(js|css|png|svg)$/,
    }
    const kindOf = (path: string) => Object.entries(kinds).find(([, pattern]) => pattern.test(path))?.[0]
    const paths = [...asar.keys()]
    expect(paths.filter((path) => kindOf(path) === undefined)).toEqual([])
    const count = (kind: string) => paths.filter((path) => kindOf(path) === kind).length
    expect([count('manifest'), count('program'), count('icon'), count('page')]).toEqual([1, 2, 1, 1])
    // Per state: light and dark, as .ico and in two sizes of .png, and the two sizes of the template.
    expect(count('tray')).toBe(5 * 8)
    expect(count('screens')).toBeGreaterThan(8)
  })

  test('packs no example shop, no source map, nothing that tells where it was built, and at most 6 MB', () => {
    const example = Object.keys(demoVatNumbers)[0] ?? 'none'
    let bytes = 0
    for (const [path, data] of asar) {
      bytes += data.length
      expect(data.includes(example), path).toBe(false)
      expect(data.includes('sourceMappingURL=data'), path).toBe(false)
      expect(data.includes(project.folder), path).toBe(false)
    }
    expect(bytes).toBeLessThan(6_000_000)
  })

  test('packs a program that runs with nothing beside it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'factuurbrug-packed-'))
    unpackAsar(asar, folder)
    const desktop = await startDesktop({ program: folder })
    try {
      const page = await desktop.page()
      await page.locator('main h1').waitFor()
      expect(await desktop.call('app.view', {})).toMatchObject({ ok: true, value: { host: 'electron' } })
    } finally {
      await desktop.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('sets every fuse in the executable', async () => {
    const { version, ...wire } = await getCurrentFuseWire(join(unpacked, 'usr/lib/factuurbrug/factuurbrug'))
    expect(version).toBe('1')
    const states = Object.entries(wire).map(([option, state]) => [
      FuseV1Options[Number(option)],
      FuseState[state as FuseState],
    ])
    expect(Object.fromEntries(states)).toEqual({
      RunAsNode: 'DISABLE',
      EnableCookieEncryption: 'ENABLE',
      EnableNodeOptionsEnvironmentVariable: 'DISABLE',
      EnableNodeCliInspectArguments: 'DISABLE',
      EnableEmbeddedAsarIntegrityValidation: 'ENABLE',
      OnlyLoadAppFromAsar: 'ENABLE',
      LoadBrowserProcessSpecificV8Snapshot: 'DISABLE',
      GrantFileProtocolExtraPrivileges: 'DISABLE',
      WasmTrapHandlers: 'ENABLE',
    })
  })

  test('makes a .deb with a line in the menu, a picture, a command and the links of the program', () => {
    const entry = readFileSync(join(unpacked, 'usr/share/applications/factuurbrug.desktop'), 'utf8')
    for (const line of [
      'Name=Factuurbrug',
      'Exec=factuurbrug %U',
      'Icon=factuurbrug',
      'Categories=Office;',
      'MimeType=x-scheme-handler/factuurbrug;',
    ])
      expect(entry.split('\n')).toContain(line)
    const picture = readFileSync(join(unpacked, 'usr/share/pixmaps/factuurbrug.png'))
    expect(picture.readUInt32BE(16)).toBe(512)
    expect(readlinkSync(join(unpacked, 'usr/bin/factuurbrug'))).toBe('../lib/factuurbrug/factuurbrug')
    expect(statSync(join(unpacked, 'usr/lib/factuurbrug/factuurbrug')).mode & 0o777).toBe(0o755)
    expect(statSync(join(unpacked, 'usr/lib/factuurbrug/chrome-sandbox')).mode & 0o7777).toBe(0o4755)
    const fields = spawnSync('dpkg-deb', ['--field', only('make/deb/x64/*.deb')], { encoding: 'utf8' }).stdout
    expect(fields).toMatch(/^Package: factuurbrug$/m)
    expect(fields).toMatch(/^Architecture: amd64$/m)
    expect(fields).toMatch(/^Description: Zet bestellingen uit OpenCart als facturen in Moneybird$/m)
  })

  test('puts the licences of what is inside beside it, each with its text, and of nothing else', () => {
    const text = readFileSync(join(unpacked, 'usr/lib/factuurbrug/resources/LICENCES.txt'), 'utf8')
    const named = [...text.matchAll(/^(\S+) \d+\.\d+\.\d+ \([\w.-]+( \w+ [\w.-]+)*\)$/gm)].map(
      ([, name]) => name,
    )
    expect(named).toEqual(
      expect.arrayContaining(['react', '@mantine/core', 'big.js', 'zod', 'conf', 'electron']),
    )
    for (const tool of ['vite', 'vitest', 'typescript', 'eslint']) expect(named).not.toContain(tool)
    expect(text).toContain('Permission is hereby granted, free of charge')
  })

  test('makes nothing for Linux that its sandbox would stop, and leaves the folder of real packages alone', () => {
    expect(globSync('make/zip/**/*', { cwd: made })).toEqual([])
    expect(existsSync(join(project.folder, 'out', 'make'))).toBe(false)
  })
})
