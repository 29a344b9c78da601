/** A line of the program's log. Never holds personal data or a secret. */
export interface LogLine {
  readonly at: string
  readonly level: 'info' | 'warn' | 'error'
  readonly event: string
  readonly fields: Readonly<Record<string, string | number | boolean | null>>
}
