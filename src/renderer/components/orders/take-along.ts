/**
 * Puts text on the clipboard. The window of the desktop program grants no permissions, and there the old command, which needs
 * none after a click, does it.
 * @returns whether it is there
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyByCommand(text)
  }
}

function copyByCommand(text: string): boolean {
  const before = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'fb-unseen'
  document.body.append(field)
  field.select()
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the newer way is the one that was refused
  const isDone = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus()
  return isDone
}

/** Offers text as a file: a browser puts it where downloads go, the desktop program asks where. */
export function saveText(file: string, text: string): void {
  // Windows' own editor takes a file without this mark for another encoding.
  saveBlob(file, new Blob(['\uFEFF', text], { type: 'text/plain;charset=utf-8' }))
}

/** The same for what is no text; as base64. */
export function saveBytes(file: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  saveBlob(file, new Blob([bytes], { type: 'application/octet-stream' }))
}

function saveBlob(file: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = file
  link.click()
  // The download has begun by then; without this the content would stay in memory.
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, 60_000)
}
