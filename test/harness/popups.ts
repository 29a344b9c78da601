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
    if (opener?.mayOpen(targetInfo.url) === false) {
      void browser.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => undefined)
    } else if (waitingForDebugger) {
      void cdp
        .session(sessionId)
        .send('Runtime.runIfWaitingForDebugger')
        .catch(() => undefined)
    }
  })
  await browser.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'page', exclude: false }],
  })
}
