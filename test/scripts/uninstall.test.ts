import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import forge from '../../forge.config.ts'
import { freshFolder } from '../support/folders.ts'
import { root } from './project-copy.ts'

const script = join(root, 'scripts/deb/postrm')
const rpmScript = join(root, 'scripts/rpm/postun')

/** A computer with these users, on which the package manager runs the script. */
async function computer(users: readonly { readonly name: string; readonly uid: number }[]) {
  const folder = await freshFolder()
  const said = join(folder, 'said')
  const tool = async (name: string, lines: string) => {
    await writeFile(join(folder, name), `#!/bin/sh\n${lines}\n`)
    await chmod(join(folder, name), 0o755)
  }
  const passwd = users.map(({ name, uid }) => `${name}:x:${uid}:${uid}::${join(folder, name)}:/bin/sh`)
  await tool('getent', `cat <<'END'\n${passwd.join('\n')}\nEND`)
  await tool('runuser', `echo "$2" >> '${said}'\nshift 3\nexec "$@"`)
  for (const { name } of users) {
    await mkdir(join(folder, name, '.config/autostart'), { recursive: true })
    for (const program of ['factuurbrug', 'ander'])
      await writeFile(join(folder, name, `.config/autostart/${program}.desktop`), '')
  }
  return {
    run: (reason: string, file = script) =>
      spawnSync('sh', [file, reason], { env: { PATH: `${folder}:${process.env.PATH ?? ''}` } }).status,
    starts: (user: string, program: string) =>
      existsSync(join(folder, user, `.config/autostart/${program}.desktop`)),
    as: () => readFile(said, 'utf8'),
  }
}

test('removing the .deb removes the start at login of every user, as that user, and nothing else', async () => {
  const { run, starts, as } = await computer([
    { name: 'jan', uid: 1000 },
    { name: 'piet met spatie', uid: 1001 },
    { name: 'daemon', uid: 2 },
  ])
  expect(run('upgrade')).toBe(0)
  expect(starts('jan', 'factuurbrug'), 'an upgrade removes nothing').toBe(true)
  expect(run('remove')).toBe(0)
  expect(starts('jan', 'factuurbrug')).toBe(false)
  expect(starts('piet met spatie', 'factuurbrug')).toBe(false)
  expect(starts('jan', 'ander')).toBe(true)
  expect(starts('daemon', 'factuurbrug')).toBe(true)
  expect(await as()).toBe('jan\npiet met spatie\n')
})

test('the script goes with the .deb', () => {
  expect(JSON.stringify(forge.makers)).toContain('"scripts":{"postrm":"scripts/deb/postrm"}')
})

test('removing the .rpm does the same; renewing it, where one remains, removes nothing', async () => {
  const { run, starts } = await computer([{ name: 'jan', uid: 1000 }])
  expect(run('1', rpmScript)).toBe(0)
  expect(starts('jan', 'factuurbrug')).toBe(true)
  expect(run('0', rpmScript)).toBe(0)
  expect([starts('jan', 'factuurbrug'), starts('jan', 'ander')]).toEqual([false, true])
})
