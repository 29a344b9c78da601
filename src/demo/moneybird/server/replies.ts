/** What a handler answers. `body` is JSON; without one the answer is empty. */
export interface ServerReply {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** The write that was carried out, for the counts. Absent: nothing changed. */
  readonly applied?: Write
}

/** The writes that are counted. */
export type Write =
  | 'contactsCreated'
  | 'contactsUpdated'
  | 'contactsDeleted'
  | 'invoicesCreated'
  | 'invoicesUpdated'
  | 'invoicesDeleted'
  | 'sendRequests'
  | 'payments'
  | 'paymentsDeleted'
  | 'creditDrafts'
  | 'creditSettlements'
  | 'notes'

/** A complaint about one field of a request: Moneybird's words and its code. */
export interface FieldError {
  readonly field: string
  readonly message: string
  readonly code: string
}

export function ok(body: unknown): ServerReply {
  return { status: 200, body }
}

/** `{error, symbolic}`: the shape of 400, 401, 402, 403, 404 and some 422. */
export function symbolic(
  status: number,
  error: string,
  codes?: Readonly<Record<string, string>>,
): ServerReply {
  return { status, body: codes === undefined ? { error } : { error, symbolic: codes } }
}

export function notFound(field = 'id'): ServerReply {
  return symbolic(404, 'record not found', { [field]: 'not_found' })
}

/** `{error: {field: [text]}, details: {field: [{error: code}]}}`: a 422 on fields. */
export function unprocessable(errors: readonly FieldError[]): ServerReply {
  const error: Record<string, string[]> = {}
  const details: Record<string, { error: string }[]> = {}
  for (const { field, message, code } of errors) {
    error[field] = [...(error[field] ?? []), message]
    details[field] = [...(details[field] ?? []), { error: code }]
  }
  return { status: 422, body: { error, details } }
}

export function fieldError(field: string, message: string, code: string): FieldError {
  return { field, message, code }
}

export function blank(field: string): FieldError {
  return fieldError(field, "can't be blank", 'blank')
}

export function unknownRecord(field: string): FieldError {
  return fieldError(field, 'is not found', 'invalid')
}
