import { connect, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { listenForAnswer } from '../../../src/main/signin/listener.ts'
import { newProof } from '../../../src/main/signin/proof.ts'
import { freePort } from '../../support/sign-in.ts'

/** Node itself lets go after a minute (headers) or five (the whole request): ours must come well before. */
const WELL_BEFORE_NODE_MS = 50_000

async function place(): Promise<(sent?: string) => { socket: Socket; closed: Promise<number> }> {
  const port = await freePort()
  const listener = await listenForAnswer({
    port,
    state: newProof().state,
    onAnswer: () => Promise.resolve(true),
  })
  onTestFinished(() => listener.close())
  return (sent = '') => {
    const began = performance.now()
    const socket = connect(port, '127.0.0.1')
    onTestFinished(() => void socket.destroy())
    socket.on('error', () => undefined)
    socket.resume()
    if (sent !== '') socket.write(sent.replaceAll('PORT', String(port)))
    const closed = new Promise<number>((resolve) => {
      socket.once('close', () => {
        resolve(performance.now() - began)
      })
    })
    return { socket, closed }
  }
}

test('more connections than a browser makes are ended at once, not when the time of the first is over', async () => {
  const open = await place()
  const held = Array.from({ length: 100 }, () => open())
  await held[0]?.closed
  expect(held.at(-1)?.socket.closed, 'the longest silent make room').toBe(false)
})

test.each([
  ['that says nothing', ''],
  ['that never ends its headers', 'GET /moneybird HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nX: '],
  [
    'that never sends what it promised',
    'POST /moneybird HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nContent-Length: 1000\r\n\r\nx',
  ],
])('a connection %s is ended soon', async (_what, sent) => {
  const open = await place()
  expect(await open(sent).closed).toBeLessThan(WELL_BEFORE_NODE_MS)
})
