/**
 * Reads JSON with every number kept as the text it was written in: ids of 18 digits and amounts lose nothing.
 * Returns `undefined` when the text is no JSON, or nested so deep that it cannot be walked (no reply is: `read-body.ts` gives those up).
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, numberText as (key: string, value: unknown) => unknown)
  } catch {
    return undefined
  }
}

function numberText(_key: string, value: unknown, context: { readonly source?: string }): unknown {
  return typeof value === 'number' ? (context.source ?? String(value)) : value
}
