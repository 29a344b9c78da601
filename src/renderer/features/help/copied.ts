/**
 * Copies what stands in a field and tells whether that went well; otherwise the text is selected, ready to be copied by hand.
 * The window gives pages no permissions, the clipboard's new way needs one; the old way works on a click alone.
 */
export async function copied(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value)
    return true
  } catch {
    field.focus()
    field.select()
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
    return document.execCommand('copy')
  }
}
