import type { Cdp, Session } from './cdp.ts'
import { WebContentsStandIn } from './web-contents.ts'

/**
 * Puts every new window that a page opens before the program, which may deny it. Chromium opens it first, but holds its first
 * request back until told to go on; a denied one is closed instead.
 */
export async function watchPopups(cdp: Cdp, browser: Session): Promise<void> {
  browser.on('Target.attachedToTarget', ({ sessionId, targetInfo, waitingForDebugger }) => {
    const opener = [...WebContentsStandIn.all.values()].find(
      ({ targetId }) => targetId === targetInfo.openerId,
    )
    const popup = cdp.session(sessionId)
    if (opener?.mayOpen(targetInfo.url) === false) {
      void closeUnseen(popup, browser, targetInfo.targetId).catch(() => undefined)
    } else if (waitingForDebugger) {
      void popup.send('Runtime.runIfWaitingForDebugger').catch(() => undefined)
    }
  })
  await browser.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page', exclude: false }],
  })
}

/** Its opener may wait for it, so it runs, but none of its requests goes out; and then it is closed. */
async function closeUnseen(popup: Session, browser: Session, targetId: string): Promise<void> {
  await Promise.all([
    popup.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    popup.send('Runtime.runIfWaitingForDebugger'),
  ])
  await browser.send('Target.closeTarget', { targetId })
}
