import { chmod, mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { openHome } from '../../../../src/main/wiring/home.ts'
import { connectedInstallation, installationIn } from '../../../support/cli.ts'
import { freshFolder } from '../../../support/folders.ts'
import { standIns } from '../../../support/stand-ins.ts'

const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8)

async function open(folder: string) {
  const home = await openHome({ folder, environment: {}, fetch })
  if (home.ok) await home.value.close()
  return home
}

describe.skipIf(process.platform === 'win32')('an existing data folder', () => {
  test('with rights for others is made the user’s alone, down to the files, and that is said', async () => {
    const installation = await connectedInstallation(await standIns({ now: 'real' }))
    const { folder } = installation
    await mkdir(join(folder, 'connections', 'oud'), { recursive: true, mode: 0o755 })
    await writeFile(join(folder, 'connections', 'oud', 'records.db'), '{}', { mode: 0o644 })
    await chmod(join(folder, 'connections', 'oud'), 0o777)
    await chmod(folder, 0o755)
    const { code, err } = await installation.run(['status'])
    expect(code).toBe(0)
    expect(err).toContain('De gegevensmap was niet goed afgeschermd')
    for (const name of ['', 'connections', 'connections/oud'])
      expect(await modeOf(join(folder, name))).toBe('700')
    for (const name of ['settings.json', 'app.json', 'connections/oud/records.db'])
      expect(await modeOf(join(folder, name)), name).toBe('600')
    expect(await readFile(join(folder, 'factuurbrug.log'), 'utf8')).toContain('folder-mended')
    expect((await installation.run(['status'])).err, 'once').not.toContain('afgeschermd')
  })

  test.each([
    ['a folder', 'connections'],
    ['a file', 'settings.json'],
    ['a file that is to be written', join('connections', 'winkel', 'records.db')],
  ])('with a link in place of %s is refused, and nothing is read or written through it', async (_, name) => {
    const folder = await freshFolder()
    const elsewhere = join(await freshFolder(), 'elsewhere')
    await writeFile(elsewhere, 'van een ander')
    await mkdir(join(folder, name, '..'), { recursive: true })
    await symlink(elsewhere, join(folder, name))
    expect(await open(folder)).toMatchObject({
      problem: { code: 'DATA_FOLDER_UNSAFE', data: { file: name, reason: 'link' } },
    })
    expect(await readFile(elsewhere, 'utf8')).toBe('van een ander')
  })

  test('may hold what Chromium keeps there for itself, and may itself be reached by a link', async () => {
    const folder = await freshFolder()
    await symlink('computer-4711', join(folder, 'SingletonLock'))
    const link = join(await freshFolder(), 'link')
    await symlink(folder, link)
    expect(await open(link)).toMatchObject({ ok: true })
  })

  test('of another user is refused, but for an administrator', async () => {
    const folder = await freshFolder()
    const { uid } = await stat(folder)
    const getuid = vi.spyOn(process, 'getuid').mockReturnValue(uid + 1)
    onTestFinished(() => {
      getuid.mockRestore()
    })
    expect(await open(folder)).toMatchObject({
      problem: { code: 'DATA_FOLDER_UNSAFE', data: { file: folder, reason: 'owner' } },
    })
    getuid.mockReturnValue(0)
    expect(await open(folder)).toMatchObject({ ok: true })
  })

  test('that the demo makes is the user’s alone', async () => {
    const folder = join(await freshFolder(), 'demo')
    const { code } = await installationIn(folder).run(['demo', '--once'])
    expect(code).toBe(0)
    expect(await modeOf(folder)).toBe('700')
  })
})
