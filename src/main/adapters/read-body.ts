/** Deeper than any reply of a shop, Moneybird or VIES; reading it takes no more memory than its text. */
const MOST_DEPTH = 64

/** An honest reply of the greatest length is mostly text: it holds fewer values than a 32nd of its bytes. */
const BYTES_PER_VALUE = 32

/**
 * Reads a body while it comes (unpacked, where it was packed) and gives up at the first byte that is too many, too deep in each
 * other or makes too many values: JSON that is small as text can fill a memory once it is read.
 *
 * @param take gets the text in parts as it comes; then it is not kept
 * @returns the text, or `null` when it was given up: then the caller ends the request
 */
export async function readBody(
  response: Response,
  maxBytes: number,
  take?: (part: string) => void,
): Promise<string | null> {
  if (Number(response.headers.get('content-length')) > maxBytes) return null
  const reader = response.body?.getReader() as ReadableStreamDefaultReader<Uint8Array> | undefined
  const decoder = new TextDecoder()
  const fits = jsonMeter(maxBytes / BYTES_PER_VALUE)
  let text = ''
  const add =
    take ??
    ((part: string) => {
      text += part
    })
  let size = 0
  for (;;) {
    const chunk = (await reader?.read())?.value
    if (chunk === undefined) {
      add(decoder.decode())
      return text
    }
    size += chunk.byteLength
    if (size > maxBytes || !fits(chunk)) return null
    add(decoder.decode(chunk, { stream: true }))
  }
}

const [quote, comma, open, backslash, close] = [0x22, 0x2c, 0x5b, 0x5c, 0x5d]
/** `[` and `{`, `]` and `}` differ in this bit alone. */
const brace = 0x20

/** White space and a byte order mark: what may stand before JSON. */
const before = new Set([0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf])

/** Says of each piece of a body whether all until there can be read; what is no JSON always can. */
function jsonMeter(mostValues: number): (chunk: Uint8Array) => boolean {
  let isJson: boolean | null = null
  let inText = false
  let isEscaped = false
  let depth = 0
  let values = 0
  const look = (byte: number): void => {
    if (inText) {
      if (isEscaped) isEscaped = false
      else if (byte === backslash) isEscaped = true
      else if (byte === quote) inText = false
    } else if (byte === quote) inText = true
    else measure(byte)
  }
  const measure = (byte: number): void => {
    if (byte === comma) values += 1
    else if ((byte | brace) === (open | brace)) {
      values += 1
      depth += 1
    } else if ((byte | brace) === (close | brace)) depth -= 1
  }
  return (chunk) => {
    for (const byte of chunk) {
      if (isJson === null && !before.has(byte)) isJson = (byte | brace) === (open | brace)
      if (isJson === false) return true
      look(byte)
      if (depth > MOST_DEPTH || values > mostValues) return false
    }
    return true
  }
}
