import { expect, it } from 'vitest'
import { startLife } from './mortal.ts'

/** Gives pending work a chance to settle. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

it('lets everything through while it lasts', async () => {
  const life = startLife()
  const port = life.guard({
    name: 'disk',
    now: () => 7,
    save: (text: string) => Promise.resolve(text.length),
  })
  expect(await port.save('four')).toBe(4)
  expect(port.now()).toBe(7)
  expect(port.name).toBe('disk')
  await expect(life.guard({ load: () => Promise.reject(new Error('full')) }).load()).rejects.toThrow('full')
})

it('begins nothing after the end, and nobody hears of what had begun', async () => {
  const life = startLife()
  const saved: string[] = []
  const late = Promise.withResolvers<string>()
  const port = life.guard(
    {
      save: (text: string) => Promise.resolve(saved.push(text)),
      load: () => late.promise,
    },
    { awaited: true },
  )
  const heard: unknown[] = []
  void port.load().then((value) => heard.push(value))
  life.kill()
  void port.save('too late').then((value) => heard.push(value))
  let isSettled = false
  const settled = life.settled().then(() => {
    isSettled = true
  })
  await settle()
  expect(isSettled).toBe(false)
  late.resolve('loaded')
  await settled
  await settle()
  expect(saved).toEqual([])
  expect(heard).toEqual([])
  await life.over
})

it('keeps the object itself: private fields and getters work', async () => {
  class Store {
    #count = 0
    get count(): number {
      return this.#count
    }
    async commit(): Promise<void> {
      await Promise.resolve()
      this.#count += 1
    }
  }
  const store = startLife().guard(new Store())
  await store.commit()
  expect(store.count).toBe(1)
})
