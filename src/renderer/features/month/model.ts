/** The month before (`-1`) or after (`1`) one, `YYYY-MM`. */
export function monthBeside(month: string, step: -1 | 1): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + step
  return `${String(Math.floor(count / 12))}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** The month that an address means; else the last one that is over. `today` is `YYYY-MM-DD`. */
export function monthOf(detail: string, today: string): string {
  return /^20\d\d-(0[1-9]|1[0-2])$/u.test(detail) ? detail : monthBeside(today.slice(0, 7), -1)
}
