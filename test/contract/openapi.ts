import { existsSync, readFileSync } from 'node:fs'
import type { ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { deviationReason } from './deviations.ts'
import { findOperation, isObject } from './operations.ts'
import type { Json, Operation } from './operations.ts'

/** One request and its reply, as sent over the wire. */
interface Exchange {
  readonly method: string
  /** Path with or without origin, `/api/v2`, `.json` and query. */
  readonly path: string
  /** Parsed JSON; `undefined` without a body. */
  readonly requestBody?: unknown
  readonly status: number
  /** Parsed JSON; `undefined` without a body. */
  readonly responseBody?: unknown
}

/** Checks against Moneybird's published description. Every list is empty when all is well. */
export interface OpenApi {
  readonly checkRequest: (method: string, path: string, body?: unknown) => string[]
  readonly checkReply: (method: string, path: string, status: number, body?: unknown) => string[]
  readonly validateExchange: (exchange: Exchange) => string[]
  /** Fields that the description declares for this reply and that the body lacks. */
  readonly missingFields: (method: string, path: string, status: number, body: unknown) => string[]
  /** Allowed deviations that have occurred so far, each with its reason. */
  readonly usedDeviations: () => ReadonlyMap<string, string>
}

const file = new URL('../../../shared/moneybird-openapi.json', import.meta.url)

/** The checks, or `null` (said aloud) where the description does not lie beside the repository. */
export function loadOpenApi(): OpenApi | null {
  if (!existsSync(file)) {
    process.stderr.write(
      'SKIPPED: ../shared/moneybird-openapi.json is absent, Moneybird contract not checked\n',
    )
    return null
  }
  return openApiOf(JSON.parse(readFileSync(file, 'utf8')) as Json)
}

function openApiOf(document: Json): OpenApi {
  closeListEntries(document)
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false, validateFormats: true })
  formats.default(ajv)
  ajv.addSchema(document, 'moneybird')
  const compiled = new Map<string, ValidateFunction>()
  const used = new Map<string, string>()

  const errorsAt = (pointer: string, value: unknown, what: string): string[] => {
    const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `moneybird#${pointer}` })
    compiled.set(pointer, validate)
    if (validate(value)) return []
    return (validate.errors ?? []).map((error) => {
      const extra = isObject(error.params) ? Object.values(error.params).join(' ') : ''
      return `${what}${error.instancePath}: ${error.message ?? ''} ${extra}`.trim()
    })
  }

  /** Drops what is allowed, and remembers that it occurred. */
  const judged = (method: string, path: string, errors: readonly string[]): string[] =>
    errors.flatMap((error) => {
      const message = `${method} ${path}: ${error}`
      const reason = deviationReason(message)
      if (reason === null) return [message]
      used.set(message, reason)
      return []
    })

  const checkRequest = (method: string, path: string, body?: unknown): string[] => {
    const operation = findOperation(document, method, path)
    if (operation === null) return [`${method} ${path}: no such operation`]
    const errors = [...parameterErrors(operation, errorsAt), ...bodyErrors(operation, body, errorsAt)]
    return judged(method, operation.template, errors)
  }

  const checkReply = (method: string, path: string, status: number, body?: unknown): string[] => {
    const operation = findOperation(document, method, path)
    if (operation === null) return [`${method} ${path}: no such operation`]
    return judged(method, operation.template, replyErrors(document, operation, status, body, errorsAt))
  }

  return {
    checkRequest,
    checkReply,
    validateExchange: ({ method, path, requestBody, status, responseBody }) => [
      ...checkRequest(method, path, requestBody),
      ...checkReply(method, path, status, responseBody),
    ],
    missingFields: (method, path, status, body) => {
      const operation = findOperation(document, method, path)
      const schema = operation === null ? null : replySchema(document, operation, status)
      const missing = schema === null ? [] : absent(document, schema.schema, body, '')
      return judged(method, operation?.template ?? path, [...new Set(missing)])
    },
    usedDeviations: () => used,
  }
}

type ErrorsAt = (pointer: string, value: unknown, what: string) => string[]

function parameterErrors(operation: Operation, errorsAt: ErrorsAt): string[] {
  const query = operation.parameters.filter((parameter) => parameter.in === 'query')
  const unknown = [...operation.query.keys()].filter((name) => !query.some((known) => known.name === name))
  const errors = operation.parameters.flatMap(({ name, in: where, pointer }) => {
    const value = where === 'query' ? operation.query.get(name) : operation.pathValues.get(name)
    if (value === null || value === undefined) return []
    return errorsAt(`${pointer}/schema`, asTyped(name, value), `${where} parameter ${name}`)
  })
  return [...unknown.map((name) => `query parameter ${name}: not declared`), ...errors]
}

/** Paging numbers travel as text but have numeric bounds. */
function asTyped(name: string, value: string): unknown {
  return ['page', 'per_page'].includes(name) && /^\d+$/.test(value) ? Number(value) : value
}

function bodyErrors(operation: Operation, body: unknown, errorsAt: ErrorsAt): string[] {
  const { requestBody } = operation
  if (requestBody === null) return body === undefined ? [] : ['request body: none is declared']
  if (body === undefined) return ['request body: missing']
  return errorsAt(requestBody.pointer, body, 'request body')
}

function replyErrors(
  document: Json,
  operation: Operation,
  status: number,
  body: unknown,
  errorsAt: ErrorsAt,
): string[] {
  const undeclared = operation.replies.has(String(status)) ? [] : [`status ${status}: not declared`]
  const schema = replySchema(document, operation, status)
  if (schema === null)
    return body === undefined ? undeclared : [...undeclared, 'reply body: none is declared']
  return [...undeclared, ...errorsAt(schema.pointer, body, 'reply body')]
}

/** Shapes of the statuses that may occur anywhere, whether or not an operation names them. */
const general: Readonly<Record<number, string>> = {
  400: '400_bad_request',
  401: '401_unauthorized',
  402: '402_payment_required',
  403: '403_forbidden',
  404: '404_not_found',
  422: '422_unprocessable_entity',
  429: '429_too_many_requests',
}

interface Located {
  readonly pointer: string
  readonly schema: Json
}

function replySchema(document: Json, operation: Operation, status: number): Located | null {
  const named = operation.replies.get(String(status))
  if (named !== undefined) return named
  const shared = general[status]
  if (shared === undefined) return null
  const pointer = `/components/responses/${shared}/content/application~1json/schema`
  return { pointer, schema: at(document, pointer) }
}

/**
 * Details and custom fields may be sent as an array or as an object with keys; only the entries of the object form
 * are closed in the description. Here both are.
 */
function closeListEntries(document: Json): void {
  for (const name of ['details_attributes', 'custom_fields_attributes']) {
    const schema = at(document, `/components/schemas/${name}`)
    for (const form of Array.isArray(schema.oneOf) ? schema.oneOf : []) {
      if (isObject(form) && isObject(form.items)) form.items.unevaluatedProperties = false
    }
  }
}

function absent(document: Json, schema: Json, value: unknown, path: string): string[] {
  const own = resolved(document, schema)
  if (Array.isArray(value)) {
    return isObject(own.items) ? value.flatMap((item) => absent(document, own.items as Json, item, path)) : []
  }
  if (!isObject(value)) return []
  const parts = Array.isArray(own.allOf) ? own.allOf.filter(isObject) : []
  const declared = isObject(own.properties) ? Object.entries(own.properties) : []
  return [
    ...parts.flatMap((part) => absent(document, part, value, path)),
    ...declared.flatMap(([name, inner]) => {
      if (!(name in value)) return [`missing ${path}${name}`]
      return isObject(inner) ? absent(document, inner, value[name], `${path}${name}.`) : []
    }),
  ]
}

function resolved(document: Json, schema: Json): Json {
  const reference = schema.$ref
  return typeof reference === 'string' ? resolved(document, at(document, reference.slice(1))) : schema
}

function at(document: Json, pointer: string): Json {
  let node: unknown = document
  for (const part of pointer.split('/').slice(1)) {
    const key = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~')
    node = isObject(node) ? node[key] : undefined
  }
  return isObject(node) ? node : {}
}
