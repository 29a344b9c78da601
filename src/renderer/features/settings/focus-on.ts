/** Puts the keyboard on a field, for instance the first that is not right. */
export function focusOn(id: string): void {
  document.getElementById(id)?.focus()
}
