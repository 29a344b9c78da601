/** The month before one, `YYYY-MM`. */
export function monthBefore(month: string): string {
  const before = new Date(`${month}-01T12:00:00Z`)
  before.setUTCMonth(before.getUTCMonth() - 1)
  return before.toISOString().slice(0, 7)
}
