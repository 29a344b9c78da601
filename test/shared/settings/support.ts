import { readSettings } from '../../../src/shared/settings/read-settings.ts'
import type { Settings } from '../../../src/shared/settings/schema.ts'

/** Settings of a new installation with one connection, with these booking settings. */
export function settingsText(booking: object = {}, connection: object = {}, rest: object = {}): string {
  const one = {
    id: 'winkel',
    name: 'Winkel',
    booking: { startDate: '2026-01-01', ...booking },
    ...connection,
  }
  return JSON.stringify({ version: 1, connections: [one], ...rest }, null, 2)
}

/** As above, read; the test fails when they are not valid. */
export function settings(booking: object = {}, connection: object = {}, rest: object = {}): Settings {
  const result = readSettings(settingsText(booking, connection, rest), 'settings.json')
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
