import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatSettings } from '../../../src/shared/settings/read-settings.ts'
import { noSettings, type Settings } from '../../../src/shared/settings/schema.ts'
import { startDesktop, type Desktop, type DesktopOptions } from '../../harness/desktop.ts'
import { startStandIns, type StandIns } from '../../support/stand-ins.ts'
import { bringTo, type Get, type Stage } from './stage.ts'

/** The desktop program with a shop and a Moneybird of its own. */
export interface DesktopWorld {
  readonly desktop: Desktop
  readonly world: StandIns
  readonly folder: string
  /** What a call answers; fails the test when that is a problem. */
  readonly get: Get
  close(): Promise<void>
}

/** Starts them and brings the program to a stage. @param changes of the settings that it finds */
export async function openDesktopWorld(
  stage: Stage,
  options: DesktopOptions = {},
  changes: Partial<Settings> = {},
): Promise<DesktopWorld> {
  const world = await startStandIns({ now: 'real', rateLimit: null })
  const folder = join(await mkdtemp(join(tmpdir(), 'factuurbrug-shell-')), 'data')
  await mkdir(folder, { mode: 0o700 })
  const endpoints = { moneybird: world.moneybird.url, vies: world.vies.baseUrl }
  await writeFile(join(folder, 'settings.json'), formatSettings({ ...noSettings, endpoints, ...changes }), {
    mode: 0o600,
  })
  const desktop = await startDesktop({ ...options, folder })
  const page = await desktop.page()
  await desktop.until('the page runs', () => page.evaluate('"factuurbrug" in window').catch(() => false))
  const get: Get = async (name, input) => {
    const result = (await desktop.call(name, input)) as { ok: boolean; value: never; problem: unknown }
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.problem)}`)
    return result.value
  }
  await bringTo(stage, get, world)
  return {
    desktop,
    world,
    folder,
    get,
    async close() {
      await desktop.close()
      await world.close()
      await rm(join(folder, '..'), { recursive: true, force: true, maxRetries: 3 })
    },
  }
}
