/** A day as people here write it, `24-11-2026`, whatever the language of the browser; what is no day as it is. */
export function shownDay(day: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  return parts === null ? day : `${parts[3] ?? ''}-${parts[2] ?? ''}-${parts[1] ?? ''}`
}

/** What was typed as `YYYY-MM-DD`: `24-11-2026`, `1/9/2026`, `2026-11-24`. What is no day as it is, to be refused as such. */
export function typedDay(text: string): string {
  const typed = text.trim()
  const parts = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(typed)
  if (parts === null) return typed
  const [, day = '', month = '', year = ''] = parts
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** A time of the day as `HH:MM`: `4:15`, `4.15` and `0415` are meant so too. */
export function typedTime(text: string): string {
  const parts = /^(\d{1,2})[:. ]?(\d{2})$/.exec(text.trim())
  return parts === null ? text.trim() : `${(parts[1] ?? '').padStart(2, '0')}:${parts[2] ?? ''}`
}
