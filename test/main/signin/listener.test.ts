import { request, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { listenForAnswer } from '../../../src/main/signin/listener.ts'
import { newProof } from '../../../src/main/signin/proof.ts'
import type { ConsentAnswer } from '../../../src/main/signin/read-answer.ts'
import { holdSockets } from '../../support/held-sockets.ts'
import { until } from '../../support/until.ts'
import { freePort } from '../../support/sign-in.ts'

interface Place {
  readonly port: number
  readonly state: string
  readonly answers: ConsentAnswer[]
  readonly good: string
  readonly ask: (
    path: string,
    options?: { method?: string; host?: string },
  ) => Promise<{ status: number; body: string; headers: IncomingMessage['headers'] }>
}

async function place(isIn: boolean | Promise<boolean> = true): Promise<Place> {
  const port = await freePort()
  const { state } = newProof()
  const answers: ConsentAnswer[] = []
  const onAnswer = (answer: ConsentAnswer) => Promise.resolve(void answers.push(answer)).then(() => isIn)
  const listener = await listenForAnswer({ port, state, onAnswer })
  onTestFinished(() => listener.close())
  return {
    port,
    state,
    answers,
    good: `/moneybird?code=goed&state=${state}`,
    ask: (path, { method = 'GET', host = `127.0.0.1:${port}` } = {}) =>
      new Promise((resolve, reject) => {
        const sent = request({ port, host: '127.0.0.1', path, method, headers: { host } }, (response) => {
          void text(response).then((body) => {
            resolve({ status: response.statusCode ?? 0, body, headers: response.headers })
          })
        })
        sent.once('error', reject).end()
      }),
  }
}

test('every attack is sent away, and the right answer after it is still taken', async () => {
  const { ask, port, state, answers, good } = await place()
  const attacks: [
    what: string,
    status: number,
    path: string,
    options?: { method?: string; host?: string },
  ][] = [
    ['a page elsewhere under a name of its own', 421, good, { host: `kwaad.example:${port}` }],
    ['another name of this computer', 421, good, { host: `localhost:${port}` }],
    ['the number alone', 421, good, { host: '127.0.0.1' }],
    ['a form that posts', 405, good, { method: 'POST' }],
    ['a question beforehand', 405, good, { method: 'OPTIONS' }],
    ['the head alone', 405, good, { method: 'HEAD' }],
    ['the root', 404, '/'],
    ['a path with a slash more', 404, good.replace('/moneybird?', '/moneybird/?')],
    ['a path that climbs', 404, `/../moneybird${good.slice(10)}`],
    ['a whole address as path', 404, `http://127.0.0.1:${port}${good}`],
    ['no query', 404, '/moneybird'],
    ['an endless address', 414, `${good}&x=${'a'.repeat(5000)}`],
    ['another state', 400, good.replace(state, newProof().state)],
    ['a state that is nearly right', 400, `/moneybird?code=goed&state=${state.slice(0, -1)}`],
    ['no state', 400, '/moneybird?code=goed'],
    ['two states', 400, `${good}&state=${state}`],
    ['two codes', 400, `${good}&code=ander`],
    ['code and error at once', 400, `${good}&error=access_denied`],
    ['a code with a line end in it', 400, `/moneybird?code=a%0d%0ab&state=${state}`],
    ['a code without end', 400, `/moneybird?code=${'a'.repeat(513)}&state=${state}`],
    ['an error with another state', 400, '/moneybird?error=access_denied&state=x'],
  ]
  for (const [what, status, path, options] of attacks) {
    expect((await ask(path, options)).status, what).toBe(status)
  }
  expect(answers).toEqual([])
  expect((await ask(good)).status).toBe(200)
  expect(answers).toEqual([{ code: 'goed' }])
})

test('headers without end do not get in', async () => {
  const { port, answers, ask, good } = await place()
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write(`GET ${good} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`)
  expect(await text(socket)).toContain('431')
  expect(answers).toEqual([])
  expect((await ask(good)).status).toBe(200)
})

test('an answer ends nothing: others are taken after it, until the program has what it wants', async () => {
  const { ask, answers, good } = await place()
  await ask(good)
  expect((await ask(good)).status).toBe(200)
  expect(answers).toHaveLength(2)
})

test('forty sockets that say nothing keep nobody out, and are ended in seconds', async () => {
  const { ask, answers, good, port } = await place()
  const held = await holdSockets(`http://127.0.0.1:${port}`, 40)
  expect((await ask(good)).status).toBe(200)
  expect(answers).toHaveLength(1)
  expect(held.filter(({ destroyed }) => destroyed).length).toBeGreaterThanOrEqual(24)
  await until('they are ended', () => held.every(({ destroyed }) => destroyed))
})

test('answers are taken one at a time', async () => {
  const { promise: judged, resolve: judge } = Promise.withResolvers<boolean>()
  const { ask, answers, good } = await place(judged)
  const first = ask(good)
  await until('one is being looked at', () => answers.length === 1)
  expect((await ask(good)).status).toBe(409)
  judge(true)
  expect((await first).status).toBe(200)
  expect(answers).toHaveLength(1)
})

test('only this computer is listened to', async () => {
  const { port } = await place()
  const refused = await new Promise((resolve) => {
    const socket = connect(port, '127.0.0.2')
    socket.once('connect', () => {
      resolve('connected')
      socket.destroy()
    })
    socket.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code)
    })
  })
  expect(refused).toBe('ECONNREFUSED')
})

test.each([true, false])(
  'the page is constant: nothing of the request comes back in it (%s)',
  async (isIn) => {
    const { ask, state } = await place(isIn)
    const { body, headers } = await ask(`/moneybird?code=%3Cscript%3E1&state=${state}`)
    expect(body).not.toMatch(/script|1&|%3C/)
    expect(body).toContain('lang="nl"')
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'/,
    )
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
  },
)

test('a question has a state and a verifier of its own, too long to guess', () => {
  const proofs = Array.from({ length: 100 }, newProof)
  expect(new Set(proofs.flatMap(({ state, verifier }) => [state, verifier])).size).toBe(200)
  for (const { state, verifier } of proofs)
    for (const one of [state, verifier]) expect(one).toMatch(/^[\w-]{43}$/)
})
