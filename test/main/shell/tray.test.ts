import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { trayMenu, type TrayActions } from '../../../src/main/shell/tray-menu.ts'
import { trayPicture } from '../../../src/main/shell/tray-picture.ts'
import { trayState, type TrayIcon } from '../../../src/main/shell/tray-state.ts'
import type { AppView, ConnectionView, SideView } from '../../../src/shared/contract/views.ts'
import { problem } from '../../../src/shared/domain/problem.ts'
import { shellText } from '../../../src/shared/text/shell.ts'

const now = Date.parse('2026-11-24T11:00:00Z')
const side: SideView = { isConnected: true, title: 'Winkel', detail: '', since: null, problem: null }
const lost: SideView = { ...side, isConnected: false, problem: problem('SHOP_KEY_WRONG', {}) }
const never: SideView = { ...side, isConnected: false }

function connection(changes: Partial<ConnectionView> = {}): ConnectionView {
  return {
    id: 'winkel',
    name: 'Winkel',
    shop: side,
    moneybird: side,
    isReady: true,
    missing: [],
    running: null,
    lastRunAt: '2026-11-24T10:05:00Z',
    lastProblem: null,
    isPaused: false,
    needsYou: 0,
    licence: null,
    ...changes,
  }
}

function view(changes: Partial<AppView> = {}): AppView {
  return {
    version: '1.0.0',
    language: 'nl',
    host: 'electron',
    terms: null,
    preferences: { startAtLogin: false, notifications: true, theme: 'system' },
    connections: [connection()],
    paused: false,
    nextRunAt: '2026-11-24T12:00:00Z',
    isDemo: false,
    dataFolder: '',
    licence: null,
    ...changes,
  }
}

const stateOf = (changes: Partial<AppView>) => trayState(view(changes), now, 'Europe/Amsterdam')
const running = { phase: 'write', done: 41, total: 300, startedAt: '', waitsUntil: null } as const

describe('what the icon in the tray says', () => {
  const cases: readonly (readonly [string, Partial<AppView>, TrayIcon, string])[] = [
    ['all is well', {}, 'idle', 'Alles is bijgewerkt'],
    ['nothing is set up', { connections: [] }, 'disconnected', 'Nog niet ingesteld'],
    [
      'only the shop is connected yet',
      { connections: [connection({ isReady: false, moneybird: never })] },
      'disconnected',
      'Nog niet ingesteld',
    ],
    ['a run goes on', { connections: [connection({ running })] }, 'busy', 'Bezig: 41 van 300'],
    [
      'a run goes on and nobody knows how long',
      { connections: [connection({ running: { ...running, total: null } })] },
      'busy',
      'Bezig met synchroniseren',
    ],
    [
      'one order failed',
      { connections: [connection({ needsYou: 1 })] },
      'attention',
      '1 bestelling heeft je nodig',
    ],
    [
      'orders of two shops failed',
      { connections: [connection({ needsYou: 2 }), connection({ id: 'tweede', needsYou: 3 })] },
      'attention',
      '5 bestellingen hebben je nodig',
    ],
    [
      'the shop refuses the key',
      { connections: [connection({ shop: lost, needsYou: 2 })] },
      'disconnected',
      'Niet verbonden, kijk bij Configuratie',
    ],
    [
      'a connection stands still',
      { connections: [connection(), connection({ id: 'tweede', isPaused: true })] },
      'disconnected',
      'Niet verbonden, kijk bij Configuratie',
    ],
    [
      'the shop did not answer once: it is tried again',
      {
        connections: [
          connection({ shop: { ...side, problem: problem('SHOP_UNREACHABLE', { reason: 'TIMEOUT' }) } }),
        ],
      },
      'idle',
      'Alles is bijgewerkt',
    ],
    [
      'the merchant paused it, whatever else',
      { paused: true, connections: [connection({ running, shop: lost })] },
      'paused',
      'Gepauzeerd',
    ],
  ]

  test.each(cases)('%s', (_name, changes, icon, status) => {
    expect(stateOf(changes)).toMatchObject({ icon, status })
  })

  test('the last run of any connection and the next one stand in the time of this computer', () => {
    const late = connection({ id: 'tweede', lastRunAt: '2026-11-23T22:30:00Z' })
    expect(stateOf({ connections: [connection(), late] })).toMatchObject({
      lastRun: 'Laatste keer: vandaag 11:05',
      nextRun: 'Volgende keer: vandaag 13:00',
    })
    expect(stateOf({ connections: [late] }).lastRun).toBe('Laatste keer: gisteren 23:30')
    expect(stateOf({ connections: [connection({ lastRunAt: null })] }).lastRun).toBe(
      'Nog niet gesynchroniseerd',
    )
  })

  test('no next run is promised while paused', () => {
    expect(stateOf({ paused: true }).nextRun).toBe('')
  })

  test('every state has a picture for every system, in light and in dark', () => {
    const pictures = resolve(import.meta.dirname, '../../../assets/app')
    for (const icon of ['idle', 'busy', 'attention', 'disconnected', 'paused'] as const)
      for (const platform of ['win32', 'darwin', 'linux'] as const)
        for (const dark of [true, false]) {
          const file = trayPicture(icon, platform, dark)
          expect(existsSync(resolve(pictures, file)), file).toBe(true)
        }
    expect(trayPicture('idle', 'win32', false)).toMatch(/light\.ico$/)
    expect(trayPicture('idle', 'darwin', true)).toMatch(/Template\.png$/)
  })
})

describe('the menu of the tray', () => {
  const actions = (): TrayActions => ({
    syncNow: vi.fn(),
    pause: vi.fn(),
    open: vi.fn(),
    openFailures: vi.fn(),
    quit: vi.fn(),
  })
  const menuOf = (changes: Partial<AppView>, does = actions()) =>
    trayMenu(stateOf(changes), shellText.nl, does)
  const labels = (changes: Partial<AppView>) => menuOf(changes).flatMap(({ label }) => label ?? [])

  test('says how things are and offers what can be done', () => {
    expect(labels({ connections: [connection({ needsYou: 2 })] })).toEqual([
      '2 bestellingen hebben je nodig',
      'Laatste keer: vandaag 11:05',
      'Volgende keer: vandaag 13:00',
      'Nu synchroniseren',
      'Pauzeren',
      'Factuurbrug openen',
      'Fouten (2)',
      'Afsluiten',
    ])
  })

  test('has no line for failures when there are none, and resumes when paused', () => {
    expect(labels({ paused: true })).toEqual([
      'Gepauzeerd',
      'Laatste keer: vandaag 11:05',
      'Nu synchroniseren',
      'Hervatten',
      'Factuurbrug openen',
      'Afsluiten',
    ])
  })

  test('cannot sync what is paused, running or not set up', () => {
    const canSync = (changes: Partial<AppView>) => menuOf(changes).find(({ id }) => id === 'sync')?.enabled
    expect(canSync({})).toBe(true)
    expect(canSync({ paused: true })).toBe(false)
    expect(canSync({ connections: [connection({ running })] })).toBe(false)
    expect(canSync({ connections: [connection({ isReady: false })] })).toBe(false)
  })

  test('each line does what it says', () => {
    const does = actions()
    for (const item of menuOf({ connections: [connection({ needsYou: 1 })] }, does))
      (item.click as (() => void) | undefined)?.()
    expect(does.pause).toHaveBeenCalledExactlyOnceWith(true)
    for (const action of [does.syncNow, does.open, does.openFailures, does.quit])
      expect(action).toHaveBeenCalledTimes(1)
  })
})
