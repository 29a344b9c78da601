import type { HttpAnswer, HttpRequest } from '../../src/main/adapters/http.ts'

/** What a request gets of an answer without a network: who takes the body in parts has it so, as over a real one. */
export function answering(
  request: HttpRequest,
  answer: HttpAnswer & { readonly kind: 'answer' },
): HttpAnswer {
  if (request.take === undefined || answer.status < 200 || answer.status > 299) return answer
  for (let at = 0; at < answer.body.length; at += 1_000) request.take(answer.body.slice(at, at + 1_000))
  return { ...answer, body: '' }
}
