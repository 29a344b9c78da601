import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { secretNames } from '../../src/main/home.ts'
import { appStateSchema } from '../../src/shared/settings/app-state.ts'
import { formatSettings } from '../../src/shared/settings/read-settings.ts'
import { settingsSchema, settingsVersion } from '../../src/shared/settings/schema.ts'
import { termsVersion } from '../../src/shared/text/terms.ts'
import { writeHistory, type History } from './made-history.ts'
import type { Outside } from './outside-process.ts'

export const connection = 'winkel'

/** A data folder of the program, set up for the outside world, with a history. */
export interface Installation {
  readonly folder: string
  /** Folder of the connection's data. */
  readonly data: string
  /** Id of the newest order. */
  readonly lastId: number
  remove(): Promise<void>
}

/**
 * Makes an installation as it is right after a run: nothing is due before the next whole hour.
 *
 * @param history `null` = never ran
 */
export async function makeInstallation(at: Outside, history: History | null): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'factuurbrug-bench-'))
  const data = join(folder, 'connections', connection)
  await mkdir(data, { recursive: true, mode: 0o700 })
  const write = (name: string, text: string) => writeFile(join(folder, name), text, { mode: 0o600 })
  await write('settings.json', settingsText(at))
  const now = new Date().toISOString()
  const state = appStateSchema.parse({ terms: { version: termsVersion, acceptedAt: now } })
  await write('app.json', JSON.stringify(state))
  const secrets = {
    [secretNames.shopKey(connection)]: at.shopKey,
    [secretNames.moneybirdToken(connection)]: 'bench-token',
  }
  await write('secrets.json', JSON.stringify({ version: 1, secrets }))
  const lastId = history === null ? 0 : await writeHistory(data, history, now)
  return { folder, data, lastId, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) }
}

function settingsText(at: Outside): string {
  const booking = {
    startDate: '2010-01-01',
    pushStatuses: ['5'],
    paidStatuses: ['5'],
    taxMap: [{ name: 'BTW 21%', percentage: '21', taxRateId: at.rateId }],
    vatNumberField: 'custom_field.1',
    zeroRates: { reverseCharge: at.reverseId, export: null, noVat: at.noVatId, kor: null },
    ledgers: { product: at.ledgerId },
  }
  const settings = settingsSchema.parse({
    version: settingsVersion,
    endpoints: { moneybird: at.moneybird, vies: at.vies },
    connections: [
      {
        id: connection,
        name: 'Winkel',
        shop: { address: at.shop },
        moneybird: { administrationId: at.administrationId },
        booking,
      },
    ],
  })
  return formatSettings(settings)
}
