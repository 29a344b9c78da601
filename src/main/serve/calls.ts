import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Log } from '../ports/log.ts'
import { GateError, type Dispatch } from '../service/gate.ts'
import { readBody } from './body.ts'
import { begin, jsonType, refuse, reply } from './reply.ts'

/** Some browsers give up on an answer of which nothing has come for five minutes; a run may take longer. */
const SIGN_OF_LIFE_MS = 25_000

/** Answers one call. Host, page and session were checked. */
export async function answerCall(
  { dispatch, log }: { readonly dispatch: Dispatch; readonly log: Log },
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request)
  if (!body.ok) {
    refuse(response, body.status, body.error)
    return
  }
  const signs = setInterval(() => {
    giveSignOfLife(response)
  }, SIGN_OF_LIFE_MS)
  try {
    const result = JSON.stringify(await dispatch(name, body.value))
    if (response.headersSent) response.end(result)
    else reply(response, 200, jsonType, result)
  } catch (error) {
    refuseFault(response, log, error)
  } finally {
    clearInterval(signs)
  }
}

/** Spaces before JSON mean nothing. */
function giveSignOfLife(response: ServerResponse): void {
  if (!response.headersSent) begin(response, 200, jsonType)
  response.write(' ')
}

function refuseFault(response: ServerResponse, log: Log, error: unknown): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  if (!(error instanceof GateError)) {
    refuse(response, 500, 'fault')
    return
  }
  log.warn('call-refused', { reason: error.reason, paths: error.paths.join(' ') })
  refuse(response, error.reason === 'unknown_call' ? 404 : 400, error.reason)
}
