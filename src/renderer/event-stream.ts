import { asked, whyOut } from './session.ts'

/** After a break the engine is asked again. */
const RETRY_MS = 1000

interface Listener {
  readonly onEvent: (name: string, data: unknown) => void
  /** The engine turned out not to answer. */
  readonly onLost: () => void
}

/**
 * Follows the events of the engine for as long as the page is there. `EventSource` cannot send the header of the session, so the
 * stream is read here. It begins with a look at everything, so that nothing that a break swallowed is missed.
 */
export async function followEvents({ onEvent, onLost }: Listener): Promise<never> {
  for (;;) {
    if (whyOut() === null) await follow(onEvent).catch(() => undefined)
    if (whyOut() === null) onLost()
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
  }
}

/** Until the stream ends; rejects when it breaks off. */
async function follow(onEvent: Listener['onEvent']): Promise<void> {
  const response = await asked('/api/events')
  if (!response.ok || response.body === null) return
  let text = ''
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const messages = (text + value).split('\n\n')
    text = messages.pop() ?? ''
    for (const message of messages) {
      const [, name, data] = /^event: (.*)\ndata: (.*)$/m.exec(message) ?? []
      if (name !== undefined && data !== undefined) onEvent(name, JSON.parse(data))
    }
  }
}
