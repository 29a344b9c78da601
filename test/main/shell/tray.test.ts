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
const setup = { verdict: { kind: 'setup', missing: ['moneybird'] }, isReady: false } as const
const failed = (count: number) => ({ verdict: { kind: 'needsYou', count }, needsYou: count }) as const
const lost = {
  verdict: { kind: 'standstill', side: 'shop', problem: problem('SHOP_KEY_WRONG', {}) },
} as const
const silent = {
  verdict: { kind: 'outage', side: 'moneybird', problem: problem('MONEYBIRD_TEMPORARY', { reason: 'x' }) },
} as const

function connection(changes: Partial<ConnectionView> = {}): ConnectionView {
  return {
    id: 'winkel',
    name: 'Winkel',
    shop: side,
    moneybird: side,
    isReady: true,
    missing: [],
    verdict: { kind: 'good' },
    isAutomatic: true,
    running: null,
    lastRunAt: '2026-11-24T10:05:00Z',
    hasBegun: true,
    lastProblem: null,
    remarks: [],
    needsYou: 0,
    refunds: 0,
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
    preferences: {
      startAtLogin: false,
      notifications: true,
      theme: 'system',
      updates: true,
      orderColumns: [],
    },
    connections: [connection()],
    paused: false,
    nextRunAt: '2026-11-24T12:00:00Z',
    isDemo: false,
    dataFolder: '',
    licence: null,
    updates: null,
    ...changes,
  }
}

const stateOf = (changes: Partial<AppView>) => trayState(view(changes), now, 'Europe/Amsterdam')
const progress = { phase: 'write', done: 41, total: 300, startedAt: '', waitsUntil: null } as const
const running = { verdict: { kind: 'running' }, running: progress } as const

describe('what the icon in the tray says', () => {
  const cases: readonly (readonly [string, Partial<AppView>, TrayIcon, string])[] = [
    ['all is well', {}, 'idle', 'Alles is doorgezet'],
    ['nothing is set up', { connections: [] }, 'disconnected', 'Nog niet ingesteld'],
    [
      'only the shop is connected yet',
      { connections: [connection(setup)] },
      'disconnected',
      'Nog niet alles is ingesteld',
    ],
    ['a run goes on', { connections: [connection(running)] }, 'busy', 'Bezig: 41 van 300'],
    [
      'a run goes on and nobody knows how long',
      { connections: [connection({ ...running, running: { ...progress, total: null } })] },
      'busy',
      'Bezig met synchroniseren',
    ],
    [
      'one order failed',
      { connections: [connection(failed(1))] },
      'attention',
      'Bij 1 bestelling moet jij iets doen',
    ],
    [
      'orders of two shops failed',
      { connections: [connection(failed(2)), connection({ id: 'tweede', ...failed(3) })] },
      'attention',
      'Bij 5 bestellingen moet jij iets doen',
    ],
    [
      'the shop refuses the key, whatever failed before',
      { connections: [connection({ ...lost, needsYou: 2 })] },
      'disconnected',
      'Je webwinkel is losgekoppeld',
    ],
    [
      'one of two connections stands still',
      { connections: [connection(failed(1)), connection({ id: 'tweede', ...lost })] },
      'disconnected',
      'Je webwinkel is losgekoppeld',
    ],
    [
      'Moneybird gives no answer while orders failed',
      { connections: [connection({ ...silent, needsYou: 3 })] },
      'attention',
      'Er is nu geen contact met Moneybird',
    ],
    [
      'the merchant paused it',
      { paused: true, connections: [connection({ verdict: { kind: 'paused', ready: 0 } })] },
      'paused',
      'Het synchroniseren is gepauzeerd',
    ],
    [
      'it stands still while paused: resuming would not help',
      { paused: true, connections: [connection(lost)] },
      'disconnected',
      'Je webwinkel is losgekoppeld',
    ],
    [
      'all was done, and what is new goes only when asked',
      { connections: [connection({ verdict: { kind: 'byHand' } })], nextRunAt: null },
      'idle',
      'Alles van de laatste keer is doorgezet',
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
    const first = { lastRunAt: null, hasBegun: false }
    expect(stateOf({ connections: [connection(first)] }).lastRun).toBe('Nog niet gesynchroniseerd')
  })

  test('a first run that was stopped half-way is not called none', () => {
    const half = connection({ lastRunAt: null })
    expect(stateOf({ connections: [half] }).lastRun).toBe('De eerste keer is nog niet klaar')
  })

  test('no next run is promised while paused', () => {
    expect(stateOf({ paused: true, nextRunAt: null }).nextRun).toBe('')
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
    expect(labels({ connections: [connection(failed(2))] })).toEqual([
      'Bij 2 bestellingen moet jij iets doen',
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
    const paused = connection({ verdict: { kind: 'paused', ready: 0 } })
    expect(labels({ paused: true, nextRunAt: null, connections: [paused] })).toEqual([
      'Het synchroniseren is gepauzeerd',
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
    expect(canSync({ connections: [connection(running)] })).toBe(false)
    expect(canSync({ connections: [connection(setup)] })).toBe(false)
  })

  test('each line does what it says', () => {
    const does = actions()
    for (const item of menuOf({ connections: [connection(failed(1))] }, does))
      (item.click as (() => void) | undefined)?.()
    expect(does.pause).toHaveBeenCalledExactlyOnceWith(true)
    for (const action of [does.syncNow, does.open, does.openFailures, does.quit])
      expect(action).toHaveBeenCalledTimes(1)
  })
})
