import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { connectedInstallation, installationIn } from '../../support/cli.ts'
import { freshFolder } from '../../support/folders.ts'
import { standIns } from '../../support/stand-ins.ts'

const tolerance = 'connections.winkel.booking.toleranceCents'

test('settings are read, changed, taken out and put back; what is not valid names its line and changes nothing', async () => {
  const installation = await connectedInstallation(await standIns({ now: 'real' }))
  const file = join(installation.folder, 'settings.json')
  expect(await installation.here(['config', 'get', tolerance])).toEqual({ code: 0, data: 3 })
  expect(await installation.here(['config', 'set', `${tolerance}=5`, 'language=en'])).toMatchObject({
    code: 0,
  })
  expect(await installation.run(['config', 'get', tolerance])).toEqual({ code: 0, out: '5\n', err: '' })

  const before = await readFile(file, 'utf8')
  expect(await installation.here(['config', 'set', `${tolerance}=2`, `${tolerance}=11`])).toMatchObject({
    code: 4,
    data: {
      problem: { code: 'SETTINGS_INVALID', data: { reason: expect.stringContaining('0 to 10') as string } },
    },
  })
  expect(await readFile(file, 'utf8'), 'all or none').toBe(before)
  expect((await installation.here(['config', 'set', 'toleranceCents'])).code).toBe(2)

  const copy = join(installation.folder, 'uitvoer.json')
  expect((await installation.here(['config', 'export', copy])).code).toBe(0)
  const exported = await readFile(copy, 'utf8')
  const lines = exported.split('\n')
  const bad = lines.findIndex((line) => line.includes('"toleranceCents"'))
  await writeFile(copy, lines.with(bad, '        "toleranceCents": "veel",').join('\n'))
  const refused = await installation.here(['config', 'import', copy])
  expect(refused).toMatchObject({ code: 4, data: { problem: { data: { line: String(bad + 1) } } } })
  expect(await readFile(file, 'utf8')).toBe(before)
  await writeFile(copy, exported.replace('"toleranceCents": 5', '"toleranceCents": 7'))
  expect(await installation.here(['config', 'import', copy])).toMatchObject({ code: 0 })
  expect(await installation.here(['config', 'get', tolerance])).toEqual({ code: 0, data: 7 })
})

test('an address over http to another machine is no setting', async () => {
  const installation = await connectedInstallation(await standIns({ now: 'real' }))
  for (const assignment of [
    'endpoints.moneybird=http://moneybird.example/api/v2',
    'connections.winkel.shop.address=http://winkel.example/index.php?route=module/factuurbrug',
  ])
    expect(await installation.here(['config', 'set', assignment]), assignment).toMatchObject({
      code: 4,
      data: { problem: { code: 'SETTINGS_INVALID' } },
    })
})

test('a settings file that was spoilt by hand names its line, and is left for the hand that mends it', async () => {
  const installation = await connectedInstallation(await standIns({ now: 'real' }))
  const file = join(installation.folder, 'settings.json')
  const spoilt = (await readFile(file, 'utf8')).replace('"language": "nl",', '"language": "nl"')
  await writeFile(file, spoilt)
  const answer = await installation.here(['status'])
  expect(answer).toMatchObject({
    code: 4,
    data: { problem: { code: 'SETTINGS_INVALID', data: { line: '4' } } },
  })
  expect(await readFile(file, 'utf8')).toBe(spoilt)
})

test.each(['import', 'export'])('an %s of a file that cannot be is a message, not a crash', async (what) => {
  const installation = await connectedInstallation(await standIns({ now: 'real' }))
  const answer = await installation.here(['config', what, join(installation.folder, 'nergens', 'x.json')])
  expect(answer).toMatchObject({
    code: 4,
    data: { problem: { code: what === 'import' ? 'SETTINGS_INVALID' : 'DISK_WRITE_FAILED' } },
  })
  expect(JSON.stringify(answer.data)).toContain('ENOENT')
})

test('a new installation says how to begin', async () => {
  const installation = installationIn(join(await freshFolder(), 'nieuw'))
  const { code, out, err } = await installation.run(['sync'])
  expect(`${out}${err}`).toContain('connect shop')
  expect(code).toBe(4)
})
