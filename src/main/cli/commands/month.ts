import { fields } from '../../../shared/contract/calls.ts'
import type { MonthCheck } from '../../../shared/contract/month.ts'
import { formatMoney, formatMonth } from '../../../shared/text/format.ts'
import { monthCheckText, sayMonth } from '../../../shared/text/screens/month-check.ts'
import { dutch } from '../../../shared/text/template.ts'
import { answered, misunderstood, withConnection, type Cli } from '../context.ts'
import { exit, type ExitCode } from '../exit.ts'

/**
 * Holds the orders of a month against Moneybird: nothing twice, nothing missing. Writes nothing.
 *
 * @param month `YYYY-MM`; `undefined` = this month
 * @returns `attention` when not everything is right
 */
export async function showMonth(cli: Cli, month: string | undefined): Promise<ExitCode> {
  if (month !== undefined && !fields.month.safeParse(month).success) return misunderstood(cli)
  return withConnection(cli, (connection) => {
    cli.out.note(monthCheckText[cli.out.language].asking)
    return answered(cli, cli.call('month.check', { connection, month }), (checked) => {
      const { verdict, sentence } = sayMonth(checked, cli.out.language)
      tell(cli, checked, sentence)
      cli.out.data({ ...checked, verdict })
      return verdict === 'good' || verdict === 'empty' ? exit.ok : exit.attention
    })
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
