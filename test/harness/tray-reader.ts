import type { Desktop } from './desktop.ts'

/** What the tray shows. Electron has no way to ask it, so the calls that make it are listened to, in main. */
export interface ShownTray {
  readonly picture: string
  /** All pictures that it has shown since it was watched, without those that came again at once. */
  readonly pictures: readonly string[]
  readonly toolTip: string
  readonly lines: readonly { readonly id: string; readonly label: string; readonly enabled: boolean }[]
}

/** Begins to listen and has the tray drawn once. */
export async function watchTray({ app }: Desktop): Promise<void> {
  await app.evaluate(({ Tray, nativeTheme }) => {
    const seen = { menu: null as Electron.Menu | null, pictures: [] as string[], toolTip: '' }
    Object.assign(globalThis, { seenTray: seen })
    const notes: Readonly<Record<string, (value: never) => void>> = {
      setImage: (image: string) => {
        if (seen.pictures.at(-1) !== image) seen.pictures.push(image)
      },
      setToolTip: (text: string) => {
        seen.toolTip = text
      },
      setContextMenu: (menu: Electron.Menu) => {
        seen.menu = menu
      },
    }
    const prototype = Tray.prototype as unknown as Record<string, (this: unknown, value: never) => void>
    for (const [name, note] of Object.entries(notes)) {
      const real = prototype[name]
      prototype[name] = function (value) {
        note(value)
        real?.call(this, value)
      }
    }
    nativeTheme.emit('updated')
  })
}

export function shownTray({ app }: Desktop): Promise<ShownTray> {
  return app.evaluate(() => {
    const { seenTray } = globalThis as unknown as {
      seenTray: { menu: Electron.Menu | null; pictures: string[]; toolTip: string }
    }
    const pictures = seenTray.pictures.map((path) => path.replace(/^.*[\\/]/, ''))
    const items = seenTray.menu?.items ?? []
    return {
      picture: pictures.at(-1) ?? '',
      pictures,
      toolTip: seenTray.toolTip,
      lines: items
        .filter(({ type }) => type !== 'separator')
        .map(({ id, label, enabled }) => ({ id, label, enabled })),
    }
  })
}

/** Clicks a line of the tray's menu. */
export async function clickTray({ app }: Desktop, id: string): Promise<void> {
  await app.evaluate((_electron, line) => {
    const { seenTray } = globalThis as unknown as { seenTray: { menu: Electron.Menu | null } }
    const item = seenTray.menu?.getMenuItemById(line) ?? null
    if (item === null) throw new Error(`no line ${line}`)
    const click = item.click as () => void
    click()
  }, id)
}
