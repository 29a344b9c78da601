import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fields, type Outputs } from '../../../shared/contract/calls.ts'
import type { MonthCheck, MonthView } from '../../../shared/contract/month.ts'
import { problem, type Problem } from '../../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'
import { formatMoney, formatMonth } from '../../../shared/text/format.ts'
import { monthCheckText, sayMonth } from '../../../shared/text/screens/month-check.ts'
import { monthText } from '../../../shared/text/screens/month.ts'
import { answered, misunderstood, refuse, withConnection, type Cli } from '../context.ts'
import { exit, type ExitCode } from '../exit.ts'
import { tellReport } from './month-told.ts'

export interface MonthOptions {
  /** Folder to which the files go. */
  readonly save?: string
}

/**
 * The report of a month, held against Moneybird: nothing twice, nothing missing. Writes nothing but the files that are asked for.
 *
 * @param month `YYYY-MM`; `undefined` = this month
 * @returns `attention` when not everything is right
 */
export async function showMonth(
  cli: Cli,
  month: string | undefined,
  { save }: MonthOptions,
): Promise<ExitCode> {
  if (month !== undefined && !fields.month.safeParse(month).success) return misunderstood(cli)
  return withConnection(cli, (connection) => {
    cli.out.note(monthCheckText[cli.out.language].asking)
    return answered(cli, cli.call('month.check', { connection, month }), async (checked) => {
      const view = await readAll(cli, connection, checked.month)
      if (!view.ok) return refuse(cli, view.problem)
      const saved = save === undefined ? ok([]) : await saveFiles(cli, connection, checked.month, save)
      if (!saved.ok) return refuse(cli, saved.problem)
      return told(cli, checked, view.value, saved.value)
    })
  })
}

/** The report, after Moneybird told what was not kept. */
async function readAll(cli: Cli, connection: string, month: string): Promise<Result<MonthView, Problem>> {
  const first = await cli.call('month.report', { connection, month })
  if (!first.ok || first.value.unknown === 0) return first
  let after: string | null = '0'
  while (after !== null) {
    const asked: Result<Outputs['month.ask'], Problem> = await cli.call('month.ask', {
      connection,
      month,
      after,
    })
    if (!asked.ok) return asked
    after = asked.value.next
    const done = first.value.unknown - asked.value.unknown
    cli.out.progress({ phase: 'check', done, total: first.value.unknown, startedAt: '', waitsUntil: null })
  }
  return cli.call('month.report', { connection, month })
}

async function saveFiles(
  cli: Cli,
  connection: string,
  month: string,
  folder: string,
): Promise<Result<readonly string[], Problem>> {
  const made = await cli.call('month.save', { connection, month, as: 'files' })
  if (!made.ok) return made
  try {
    await mkdir(folder, { recursive: true })
    for (const { name, content } of made.value.files)
      await writeFile(join(folder, name), Buffer.from(content, 'base64'), { mode: 0o600 })
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    return fail(problem('DISK_WRITE_FAILED', { file: folder, reason: code }))
  }
  return ok(made.value.files.map(({ name }) => name))
}

function told(cli: Cli, checked: MonthCheck, view: MonthView, saved: readonly string[]): ExitCode {
  const { out } = cli
  const { verdict, sentence } = sayMonth(checked, out.language)
  out.line(formatMonth(checked.month, out.language))
  tellReport(out, view)
  out.line()
  tellCheck(cli, checked, sentence, view.currency)
  if (saved.length > 0) out.line(monthText[out.language].savedFiles(saved.join(', ')))
  out.data({ ...checked, verdict, ...view, saved })
  const isRight = verdict === 'good' || verdict === 'empty'
  return isRight && view.unknown === 0 ? exit.ok : exit.attention
}

function tellCheck({ out }: Cli, { sums, mismatches }: MonthCheck, sentence: string, currency: string): void {
  const text = monthCheckText[out.language]
  out.table(
    sums.map(({ group, count, total }) => [
      text.groups[group],
      String(count),
      formatMoney(total, currency, out.language),
    ]),
    [1, 2],
  )
  out.line(sentence)
  for (const one of mismatches) {
    const amount = (value: string) => (value === '' ? '' : formatMoney(value, one.currency, out.language))
    out.line(`${text.order(one.orderId)}: ${text.mismatch[one.kind](amount(one.ours), amount(one.theirs))}`)
  }
}
