import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatSettings } from '../../src/shared/settings/read-settings.ts'
import { noSettings } from '../../src/shared/settings/schema.ts'
import { bringTo, connection, type Get } from '../e2e/support/stage.ts'
import { shopOrder } from '../support/orders.ts'
import { startStandIns } from '../support/stand-ins.ts'
import { startAgain, startPackaged, type Packaged, type RunningProgram } from './program.ts'

/**
 * Tries a packaged program as a merchant would: starts it, connects shop and Moneybird, books two orders, starts it twice, ends it,
 * and starts it again on what it left.
 * @param tell hears what was seen, step by step
 * @throws Error when something is not as it should be
 */
export async function tryOut(program: Packaged, tell: (step: string) => void): Promise<void> {
  const world = await startStandIns({ now: 'real', rateLimit: null })
  const above = await mkdtemp(join(tmpdir(), 'factuurbrug-packaged-'))
  const folder = join(above, 'data')
  let running: RunningProgram | null = null
  try {
    await mkdir(folder, { mode: 0o700 })
    const endpoints = { moneybird: world.moneybird.url, vies: world.vies.baseUrl }
    await writeFile(join(folder, 'settings.json'), formatSettings({ ...noSettings, endpoints }), {
      mode: 0o600,
    })
    running = await startPackaged(program, folder)
    const get = callsOf(running)
    tell(`starts, version ${(await get('app.view', {})).version}`)
    await bringTo('ready', get, world)
    for (const id of [1001, 1002]) world.shop.data.addOrder(shopOrder(id))
    const { problem } = await get('run.now', { connection })
    expect(problem === null && world.administration.invoices.size === 2, 'two orders are booked')
    tell('books two orders')
    expect((await startAgain(program, folder)) === 0, 'a second start ends at once')
    tell('starts once only')
    expect((await running.quit()) === 0, 'it ends in order')
    running = await startPackaged(program, folder)
    const [winkel] = (await callsOf(running)('app.view', {})).connections
    expect(winkel?.isReady === true, 'it knows its connection again')
    expect(world.administration.invoices.size === 2, 'nothing is booked twice')
    tell('ends, and goes on where it was')
  } finally {
    await running?.quit()
    await world.close()
    await rm(above, { recursive: true, force: true, maxRetries: 3 })
  }
}

function callsOf({ page }: RunningProgram): Get {
  return async (name, input) => {
    const call = `factuurbrug.call(${JSON.stringify(name)}, ${JSON.stringify(input)})`
    const answer: { ok: boolean; value: never; problem?: unknown } = await page.evaluate(call)
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.problem)}`)
    return answer.value
  }
}

function expect(holds: boolean, what: string): void {
  if (!holds) throw new Error(`Not so: ${what}`)
}
