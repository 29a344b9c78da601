import { createServer, type ServerResponse } from 'node:http'
import { donePage, failedPage, type AnswerPage } from './pages.ts'
import { readAnswer, type ConsentAnswer } from './read-answer.ts'

export interface ListenerOptions {
  readonly port: number
  readonly state: string
  /** Called once, with the first valid answer; gives whether signing in succeeded, for the page. */
  readonly onAnswer: (answer: ConsentAnswer) => Promise<boolean>
}

/** Nobody holds it open or fills it up: a browser that comes back has said all in a moment. */
const limits = {
  requestTimeout: 10_000,
  headersTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 8_192,
}

/** Listens on 127.0.0.1 for one answer of Moneybird. */
export interface SignInListener {
  /** Takes nothing more. Resolves when the port is free; the answer that is being given goes out first. */
  close(): Promise<void>
}

/**
 * Starts listening, for this computer alone and for one answer: from the first valid one on nobody else is let in. Rejects with
 * Node's error (`EADDRINUSE`, `EACCES`) when the port cannot be had.
 */
export async function listenForAnswer({ port, state, onAnswer }: ListenerOptions): Promise<SignInListener> {
  let isAnswered = false
  let isOver: Promise<unknown> = Promise.resolve()
  const server = createServer(limits)
  server.maxConnections = 16
  server.on('request', (request, response) => {
    const answer = readAnswer(request, port, state)
    if (typeof answer === 'number' || isAnswered) {
      send(response, typeof answer === 'number' ? answer : 410, failedPage)
      return
    }
    isAnswered = true
    server.close()
    const isGone = new Promise((resolve) => response.once('close', resolve))
    isOver = onAnswer(answer).then((isIn) => {
      send(response, isIn ? 200 : 400, isIn ? donePage : failedPage)
      return isGone
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
  const closed = new Promise<void>((resolve) => server.once('close', resolve))
  return {
    async close() {
      if (!isAnswered) server.close()
      await isOver
      server.closeAllConnections()
      await closed
    },
  }
}

function send(response: ServerResponse, status: number, { headers, body }: AnswerPage): void {
  response.writeHead(status, headers)
  response.end(body)
}
