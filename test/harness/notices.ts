import type { Desktop } from './desktop.ts'

/** Begins to listen to the notices that the program shows. Electron has no way to ask for them. */
export async function watchNotices({ app }: Desktop): Promise<void> {
  await app.evaluate(({ Notification }) => {
    const seen: Electron.Notification[] = []
    Object.assign(globalThis, { seenNotices: seen })
    const prototype = Notification.prototype as unknown as { show: (this: Electron.Notification) => void }
    const real = prototype.show
    prototype.show = function () {
      seen.push(this)
      real.call(this)
    }
  })
}

/** Their titles and texts so far. */
export function shownNotices({ app }: Desktop): Promise<readonly { title: string; body: string }[]> {
  return app.evaluate(() => {
    const { seenNotices } = globalThis as unknown as { seenNotices: Electron.Notification[] }
    return seenNotices.map(({ title, body }) => ({ title, body }))
  })
}

/** Clicks the last one. */
export async function clickNotice({ app }: Desktop): Promise<void> {
  await app.evaluate(() => {
    const { seenNotices } = globalThis as unknown as { seenNotices: Electron.Notification[] }
    seenNotices.at(-1)?.emit('click')
  })
}
