export type Json = Record<string, unknown>

/** One operation of the description, found for one request. */
export interface Operation {
  /** Path as the description writes it, without the format: `/{administration_id}/contacts`. */
  readonly template: string
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly pointer: string }[]
  readonly pathValues: ReadonlyMap<string, string>
  readonly query: URLSearchParams
  readonly requestBody: { readonly pointer: string } | null
  /** Schema per declared status; `null` schema = no body. */
  readonly replies: ReadonlyMap<string, { readonly pointer: string; readonly schema: Json } | null>
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The operation for a method and a path; the one with the fewest variable parts wins. `null`: there is none. */
export function findOperation(document: Json, method: string, path: string): Operation | null {
  const url = new URL(path, 'http://localhost')
  const below = url.pathname.replace(/^\/api\/v2(?=\/)/, '')
  const paths = isObject(document.paths) ? document.paths : {}
  const fitting = Object.entries(paths).flatMap(([template, item]) => {
    const values = pathValues(template, below)
    return values !== null && isObject(item) && isObject(item[method.toLowerCase()])
      ? [{ template, item, values }]
      : []
  })
  fitting.sort((a, b) => a.values.size - b.values.size)
  const best = fitting[0]
  if (best === undefined) return null
  const pointer = `/paths/${escaped(best.template)}/${method.toLowerCase()}`
  const operation = best.item[method.toLowerCase()] as Json
  return {
    template: best.template.replace('{format}', ''),
    parameters: parametersOf(document, operation, pointer),
    pathValues: best.values,
    query: url.searchParams,
    requestBody: requestBodyOf(document, operation, pointer),
    replies: repliesOf(document, operation, pointer),
  }
}

function pathValues(template: string, path: string): Map<string, string> | null {
  const names: string[] = []
  const pattern = template.replace('{format}', '').replace(/\{(\w+)\}/g, (_, name: string) => {
    names.push(name)
    return '([^/]+?)'
  })
  const match = new RegExp(`^${pattern}(?:\\.json)?$`).exec(path)
  if (match === null) return null
  return new Map(names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? '')]))
}

function parametersOf(document: Json, operation: Json, pointer: string): Operation['parameters'] {
  const list: unknown[] = Array.isArray(operation.parameters) ? operation.parameters : []
  return list.flatMap((entry, index) => {
    const found = followed(document, entry, `${pointer}/parameters/${index}`)
    const { name, in: where } = found.node
    return typeof name === 'string' && typeof where === 'string'
      ? [{ name, in: where, pointer: found.pointer }]
      : []
  })
}

function requestBodyOf(document: Json, operation: Json, pointer: string): Operation['requestBody'] {
  if (operation.requestBody === undefined) return null
  const found = followed(document, operation.requestBody, `${pointer}/requestBody`)
  return schemaIn(found.node, found.pointer)
}

function repliesOf(document: Json, operation: Json, pointer: string): Operation['replies'] {
  const replies = isObject(operation.responses) ? operation.responses : {}
  return new Map(
    Object.entries(replies).map(([status, entry]) => {
      const found = followed(document, entry, `${pointer}/responses/${status}`)
      return [status, schemaIn(found.node, found.pointer)]
    }),
  )
}

function schemaIn(node: Json, pointer: string): { pointer: string; schema: Json } | null {
  const content = isObject(node.content) ? node.content : {}
  const [type, media] = Object.entries(content)[0] ?? []
  if (type === undefined || !isObject(media) || !isObject(media.schema)) return null
  return { pointer: `${pointer}/content/${escaped(type)}/schema`, schema: media.schema }
}

/** A node, or the component it refers to. */
function followed(document: Json, entry: unknown, pointer: string): { node: Json; pointer: string } {
  const node = isObject(entry) ? entry : {}
  const reference = node.$ref
  if (typeof reference !== 'string') return { node, pointer }
  const [, section = '', group = '', name = ''] = reference.split('/')
  const groups = isObject(document[section]) ? document[section] : {}
  const members = isObject(groups[group]) ? groups[group] : {}
  return { node: isObject(members[name]) ? members[name] : {}, pointer: reference.slice(1) }
}

function escaped(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')).replaceAll('*', '%2A')
}
