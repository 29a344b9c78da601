/**
 * Where the JSON object ends that `text` starts with: the index just after its closing brace, `null` when the text
 * stops before that. Tells a body that was cut off from one with something behind it (a PHP notice at shutdown).
 */
export function firstObjectEnd(text: string): number | null {
  let depth = 0
  let inString = false
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]
    if (inString) {
      if (character === '\\') index += 1
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') depth += 1
    else if (character === '}' || character === ']') depth -= 1
    if (depth === 0) return index + 1
  }
  return null
}
