import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { OUT_OF_BAND } from '../../../src/main/ports/oauth.ts'
import { connectedInstallation, type Installation, type Running } from '../../support/cli.ts'
import { application, freePort, register, visit } from '../../support/sign-in.ts'
import { until } from '../service/bench.ts'
import { standIns, type StandIns } from '../../support/stand-ins.ts'

interface Place {
  readonly world: StandIns
  readonly installation: Installation
  readonly secrets: () => Promise<string>
}

/** Connected with a token, and registered at Moneybird by the terminal program. */
async function place(): Promise<Place> {
  const world = await standIns({ now: 'real' })
  const installation = await connectedInstallation(world)
  const port = await freePort()
  await installation.here(['config', 'set', `signIn.port=${port}`])
  const { data } = await installation.here(['connect', 'application'])
  const { redirects } = data as { redirects: string[] }
  expect(redirects).toEqual([`http://127.0.0.1:${port}/moneybird`, OUT_OF_BAND])
  register(world.moneybird, redirects)
  const kept = await installation.here(['connect', 'application', application.id, '--secret-stdin'], {
    input: `${application.secret}\n`,
  })
  expect(kept).toMatchObject({ code: 0, data: { application: 'own' } })
  return { world, installation, secrets: () => readFile(join(installation.folder, 'secrets.json'), 'utf8') }
}

/** The page of Moneybird, as the program says it. */
function addressOf({ process: child }: Running): Promise<string> {
  return new Promise((resolve) => {
    let said = ''
    child.stderr.on('data', (piece: Buffer) => {
      said += piece.toString()
      const address = /http:\S+\/oauth\/authorize\S+/.exec(said)?.[0]
      if (address !== undefined) resolve(address)
    })
  })
}

test('connect moneybird logs in with the browser, and the token of before is gone', async () => {
  const { installation, secrets } = await place()
  const running = installation.start(['--json', 'connect', 'moneybird'])
  running.process.stdin.end('ja\n')
  const page = await fetch(await visit(await addressOf(running)))
  expect(await page.text()).toContain('Gelukt')
  const { code, out } = await running.ended
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ administration: { name: 'Demo Webwinkel B.V.' } })
  expect(await secrets()).toContain('moneybird-sign-in')
  expect(await secrets()).not.toContain('winkel/moneybird-token')
  expect(await installation.here(['sync'])).toMatchObject({ code: 0, data: { problem: null } })
})

test('a code by hand does the same, without the browser coming back', async () => {
  const { installation, secrets } = await place()
  const running = installation.start(['--json', 'connect', 'moneybird', '--by-hand'])
  running.process.stdin.end(`${await visit(await addressOf(running))}\nja\n`)
  expect(await running.ended).toMatchObject({ code: 0 })
  expect(await secrets()).toContain('moneybird-sign-in')
})

test('stopping calls it off; nothing has changed', async () => {
  const { installation, secrets } = await place()
  const before = await secrets()
  const running = installation.start(['connect', 'moneybird'])
  await addressOf(running)
  running.process.kill('SIGINT')
  expect((await running.ended).code).toBe(1)
  expect(await secrets()).toBe(before)
})

test.each([
  ['nobody says that it is', ''],
  ['it is said not to be', 'nee\n'],
])('an administration is not used when %s one’s own', async (_, input) => {
  const { installation, secrets } = await place()
  const before = await secrets()
  const running = installation.start(['connect', 'moneybird'])
  let said = ''
  running.process.stderr.on('data', (piece: Buffer) => (said += piece.toString()))
  running.process.stdin.end(input)
  await fetch(await visit(await addressOf(running)))
  await until(() => said.includes('Demo Webwinkel B.V.'))
  // Who says no waits for his own answer, until he stops it.
  if (input !== '') running.process.kill('SIGINT')
  expect((await running.ended).code).toBe(1)
  expect(await secrets()).toBe(before)
})

test('access that is refused is said, and it waits on: the refusal may be of somebody else', async () => {
  const { installation, secrets } = await place()
  const running = installation.start(['--json', 'connect', 'moneybird'])
  running.process.stdin.end('ja\n')
  const address = await addressOf(running)
  await fetch(await visit(address, { choice: 'refuse' }))
  await fetch(await visit(address))
  const { code, err } = await running.ended
  expect(err).toContain('Je hebt in Moneybird geen toegang gegeven')
  expect(code).toBe(0)
  expect(await secrets()).toContain('moneybird-sign-in')
})
