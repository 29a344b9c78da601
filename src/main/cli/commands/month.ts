import type { MonthCheck } from '../../../shared/contract/month.ts'
import { formatMoney, formatMonth, formatStamp } from '../../../shared/text/format.ts'
import { monthCheckText, sayMonth } from '../../../shared/text/screens/month-check.ts'
import { dutch } from '../../../shared/text/template.ts'
import { checkMonth } from '../../sync/month.ts'
import { misunderstood, refuse, withConnection, type Cli } from '../context.ts'
import { exit, type ExitCode } from '../exit.ts'

/**
 * Holds the orders of a month against Moneybird: nothing twice, nothing missing. Writes nothing.
 *
 * @param month `YYYY-MM`; `undefined` = this month
 * @returns `attention` when not everything is right
 */
export async function showMonth(cli: Cli, month: string | undefined): Promise<ExitCode> {
  if (month !== undefined && !/^20\d\d-(0[1-9]|1[0-2])$/.test(month)) return misunderstood(cli)
  return withConnection(cli, async ({ ports, settings }) => {
    cli.out.note(monthCheckText[cli.out.language].asking)
    const now = new Date(ports.clock.now()).toISOString()
    const checked = await checkMonth(
      ports,
      month ?? formatStamp(now, settings().booking.timeZone).slice(0, 'YYYY-MM'.length),
    )
    if (!checked.ok) return refuse(cli, checked.problem)
    const { verdict, sentence } = sayMonth(checked.value, cli.out.language)
    tell(cli, checked.value, sentence)
    cli.out.data({ ...checked.value, verdict })
    return verdict === 'good' || verdict === 'empty' ? exit.ok : exit.attention
  })
}

function tell({ out }: Cli, { month, sums, mismatches }: MonthCheck, sentence: string): void {
  const text = monthCheckText[out.language]
  out.line(formatMonth(month, out.language))
  out.table(
    sums.map(({ group, count, total }) => [
      text.groups[group],
      String(count),
      formatMoney(total, dutch.baseCurrency, out.language),
    ]),
    [1, 2],
  )
  out.line(sentence)
  for (const { orderId, kind, ours, theirs, currency } of mismatches) {
    const amount = (value: string) => (value === '' ? '' : formatMoney(value, currency, out.language))
    out.line(`${text.order(orderId)}: ${text.mismatch[kind](amount(ours), amount(theirs))}`)
  }
}
