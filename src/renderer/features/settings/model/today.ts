/** Today in a zone, `YYYY-MM-DD`. The Swedish format happens to be ISO's. */
export function todayIn(timeZone: string, now: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now)
}
