import { EventEmitter } from 'node:events'
import { copyFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DownloadItem, SaveDialogOptions } from 'electron'
import { fromChromium } from './addresses.ts'
import type { Session } from './cdp.ts'
import { pages } from './session.ts'
import { makeEvent, type Part } from './types.ts'
import { WebContentsStandIn } from './web-contents.ts'

/** A file on its way. Nobody answers the question where to: without a path, set by a test, it goes nowhere. */
class DownloadItemStandIn extends EventEmitter implements Part<DownloadItem> {
  readonly #url: string
  readonly #file: string
  savePath = ''
  dialog: SaveDialogOptions = {}

  constructor(url: string, file: string) {
    super()
    this.#url = url
    this.#file = file
  }

  getURL(): string {
    return this.#url
  }

  getFilename(): string {
    return this.#file
  }

  setSavePath(path: string): void {
    this.savePath = path
  }

  setSaveDialogOptions(options: SaveDialogOptions): void {
    this.dialog = options
  }

  getSaveDialogOptions(): SaveDialogOptions {
    return this.dialog
  }
}

/** Puts every download before the program, which may prevent it. */
export async function watchDownloads(browser: Session, folder: string): Promise<void> {
  await mkdir(folder)
  const underWay = new Map<string, DownloadItemStandIn>()
  browser.on('Browser.downloadWillBegin', ({ guid, frameId, url, suggestedFilename }) => {
    const item = new DownloadItemStandIn(fromChromium(url), suggestedFilename)
    const contents = [...WebContentsStandIn.all.values()].find(({ targetId }) => targetId === frameId)
    const event = makeEvent({})
    pages.emit('will-download', event, item, contents)
    if (event.defaultPrevented || item.savePath === '')
      void browser.send('Browser.cancelDownload', { guid }).catch(() => undefined)
    else underWay.set(guid, item)
  })
  browser.on('Browser.downloadProgress', ({ guid, state }) => {
    const item = underWay.get(guid)
    if (item === undefined || state !== 'completed') return
    underWay.delete(guid)
    void copyFile(join(folder, guid), item.savePath).then(async () => {
      await rm(join(folder, guid))
      item.emit('done', makeEvent({}), state)
    })
  })
  const behavior = 'allowAndName'
  await browser.send('Browser.setDownloadBehavior', { behavior, downloadPath: folder, eventsEnabled: true })
}
