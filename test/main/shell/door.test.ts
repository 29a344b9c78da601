import { EventEmitter } from 'node:events'
import type { App } from 'electron'
import { expect, test } from 'vitest'
import { createDoor, watchDoor } from '../../../src/main/shell/door.ts'
import { openAtStart } from '../../../src/main/shell/opening.ts'

const event = { preventDefault: () => undefined }

test('who asks before the window can be opened is let in when it can, a link before a plain start', () => {
  const app = new EventEmitter()
  const door = createDoor()
  watchDoor(app as unknown as App, door)
  app.emit('open-url', event, 'factuurbrug://failures')
  app.emit('activate')
  app.emit('second-instance', event, ['factuurbrug', '--hidden'])
  const shown: string[] = []
  expect(door.open((hash) => shown.push(hash))).toBe(true)
  app.emit('second-instance', event, ['factuurbrug', 'factuurbrug://log'])
  expect(shown).toEqual(['#/failures', '#/log'])
})

test('nobody who asks, no window', () => {
  const shown: string[] = []
  expect(createDoor().open((hash) => shown.push(hash))).toBe(false)
  expect(shown).toEqual([])
})

test('a start at login without a place for the icon opens the window, and says why the first time only', async () => {
  const kept = new Map<string, unknown>()
  const memo = {
    get: (key: string) => kept.get(key),
    set: (key: string, value: unknown) => void kept.set(key, value),
  }
  const start = async (screen: string | null, hasTray: boolean) => {
    const seen: string[] = []
    const door = createDoor()
    door.open((hash) => seen.push(`window${hash}`))
    await openAtStart({
      door,
      screen,
      hasTray: () => Promise.resolve(hasTray),
      memo,
      say: () => ({ title: 'x', body: 'y', path: '' }),
      notify: () => seen.push('notice'),
    })
    return seen
  }
  expect(await start(null, true)).toEqual([])
  expect(await start(null, false)).toEqual(['window', 'notice'])
  expect(await start(null, false)).toEqual(['window'])
  expect(await start('#/log', false)).toEqual(['window#/log'])
})
