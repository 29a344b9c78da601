import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FuseV1Options } from '@electron/fuses'
import { FusesPlugin } from '@electron-forge/plugin-fuses'
import { MakerDeb } from '@electron-forge/maker-deb'
import { MakerDMG } from '@electron-forge/maker-dmg'
import { MakerSquirrel } from '@electron-forge/maker-squirrel'
import { MakerZIP } from '@electron-forge/maker-zip'
import { describe, expect, test } from 'vitest'
import config from '../../forge.config.ts'
import { hasProgram } from '../../scripts/package/has-program.ts'
import { MakerRpm } from '../../scripts/package/maker-rpm.ts'
import { isSigned, macSigning, windowsSigning } from '../../scripts/package/signing.ts'
import { root } from './project-copy.ts'

type Kind<T> = abstract new (...args: never[]) => T

function only<T>(list: readonly unknown[] | undefined, kind: Kind<T>): T {
  const [found, ...others] = (list ?? []).filter((one): one is T => one instanceof kind)
  expect(others).toEqual([])
  if (found === undefined) throw new Error(`there is no ${kind.name}`)
  return found
}

async function maker<T extends { prepareConfig(arch: 'x64'): Promise<void> }>(kind: Kind<T>): Promise<T> {
  const found = only(config.makers, kind)
  await found.prepareConfig('x64')
  return found
}

const bytesOf = (path: string) => readFileSync(join(root, path))

describe('what is made', () => {
  test('on Windows: an installer of its own name, with an icon in every size that Windows shows', async () => {
    const { config: options, platforms } = await maker(MakerSquirrel)
    expect(platforms).toEqual(['win32'])
    // The name is part of the id under which Windows shows notices: see `setAppUserModelId`.
    expect(options).toMatchObject({ name: 'factuurbrug', setupIcon: 'assets/icon.ico', noMsi: true })
    const ico = bytesOf('assets/icon.ico')
    const count = ico.readUInt16LE(4)
    const sizes = Array.from({ length: count }, (_, index) => ico.readUInt8(6 + 16 * index) || 256)
    expect(sizes).toEqual([16, 24, 32, 48, 64, 256])
    expect(readFileSync(join(root, 'src/main/electron.ts'), 'utf8')).toContain(
      "'com.squirrel.factuurbrug.factuurbrug'",
    )
  })

  test('on macOS: a disk image and a zip, in its own category, with an icon', async () => {
    const image = await maker(MakerDMG)
    expect(image.platforms).toEqual(['darwin'])
    expect(image.config).toMatchObject({ icon: 'assets/icon.icns', format: 'ULFO' })
    expect((await maker(MakerZIP)).platforms).toContain('darwin')
    expect(bytesOf('assets/icon.icns').subarray(0, 4).toString()).toBe('icns')
    expect(config.packagerConfig).toMatchObject({
      appBundleId: 'nl.factuurbrug.app',
      appCategoryType: 'public.app-category.business',
    })
  })

  test('on Linux: a .deb, an .rpm where its tools are, and no zip, which the sandbox would stop', async () => {
    expect((await maker(MakerDeb)).platforms).toEqual(['linux'])
    expect((await maker(MakerZIP)).platforms).not.toContain('linux')
    const rpm = (config.makers ?? []).some((one) => one instanceof MakerRpm)
    expect(rpm).toBe(hasProgram('rpmbuild'))
  })

  test('everywhere: one archive, one name, and the links of the program', () => {
    expect(config.packagerConfig).toMatchObject({
      asar: true,
      name: 'Factuurbrug',
      executableName: 'factuurbrug',
      icon: 'assets/icon',
      protocols: [{ name: 'Factuurbrug', schemes: ['factuurbrug'] }],
    })
  })
})

test('every fuse is where it has to be: neither Node nor a debugger can be started with the executable', () => {
  const { fusesConfig } = only(config.plugins, FusesPlugin)
  const set = Object.fromEntries(
    Object.entries(FuseV1Options)
      .filter(([name]) => !/^\d+$/.test(name))
      .map(([name, fuse]) => [name, fusesConfig[fuse as FuseV1Options]]),
  )
  expect(set).toEqual({
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
    WasmTrapHandlers: true,
  })
})

test('every fuse there is has been chosen, and a new one stops the build', () => {
  const { fusesConfig } = only(config.plugins, FusesPlugin)
  expect(fusesConfig.strictlyRequireAllFuses).toBe(true)
  const all = Object.keys(FuseV1Options).filter((name) => /^\d+$/.test(name))
  expect(all).toHaveLength(9)
  expect(Object.keys(fusesConfig)).toEqual(expect.arrayContaining(all))
})

describe('signing', () => {
  const apple = {
    APPLE_SIGNING_IDENTITY: 'Developer ID Application: Voorbeeld',
    APPLE_API_KEY: '/sleutel.p8',
    APPLE_API_KEY_ID: 'id',
    APPLE_API_ISSUER: 'wie',
  }

  test('comes from variables alone; without them a build is unsigned, and knows it', () => {
    expect([macSigning({}), windowsSigning({})]).toEqual([{}, {}])
    expect(['darwin', 'win32', 'linux'].map((platform) => isSigned(platform, {}))).toEqual([
      false,
      false,
      true,
    ])
    expect(isSigned('darwin', apple)).toBe(true)
    expect(isSigned('win32', { WINDOWS_CERTIFICATE_FILE: 'c.pfx' })).toBe(true)
    expect(isSigned('darwin', { ...apple, APPLE_API_KEY: '' }), 'what was not notarised still warns').toBe(
      false,
    )
  })

  test('on macOS is with the hardened runtime, and asks for nothing but what V8 needs', () => {
    const { osxSign } = macSigning(apple)
    const options = typeof osxSign === 'object' ? osxSign.optionsForFile?.('x', {} as never) : undefined
    expect(options).toMatchObject({ hardenedRuntime: true, entitlements: 'assets/entitlements.plist' })
    const keys = [
      ...bytesOf('assets/entitlements.plist')
        .toString()
        .matchAll(/<key>(.*?)<\/key>/g),
    ]
    expect(keys.map(([, key]) => key)).toEqual(['com.apple.security.cs.allow-jit'])
  })
})
