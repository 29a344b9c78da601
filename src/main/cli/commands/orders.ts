import type { Entry } from '../../../shared/domain/entry.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { mayOf } from '../../../shared/problems/about.ts'
import { cliText } from '../../../shared/text/cli.ts'
import { formatDate, formatMoment, formatMoney } from '../../../shared/text/format.ts'
import type { Language } from '../../../shared/text/language.ts'
import { sayProblem, sayStory, sayWarning } from '../../../shared/text/say.ts'
import { dutch, type Placeholder } from '../../../shared/text/template.ts'
import { wordsOfState } from '../../../shared/text/words.ts'
import type { WhyAnswer } from '../../../shared/contract/why.ts'
import { answered, done, withConnection, type Cli } from '../context.ts'
import type { ExitCode } from '../exit.ts'
import type { Output } from '../output.ts'

export interface OrdersOptions {
  readonly state?: string
  readonly month?: string
}

/** Lists orders: the open work, and with `--month` the closed orders of that month. */
export async function listOrders(cli: Cli, options: OrdersOptions): Promise<ExitCode> {
  return withConnection(cli, (connection) =>
    answered(cli, cli.call('terminal.orders', { connection, ...options }), ({ orders }) => {
      if (orders.length === 0) cli.out.line(cliText[cli.out.language].noOrders)
      else printOrders(cli.out, orders)
      return done(cli, { orders })
    }),
  )
}

/** Amounts in an order's problem are in the currency that the order is booked in. */
function placeOf(entry: Entry): Placeholder {
  return { ...dutch, currency: entry.currency }
}

/** A table of orders with their state and reason. */
export function printOrders(out: Output, entries: readonly Entry[]): void {
  const { head } = cliText[out.language]
  const rows = entries.map((entry) => [
    entry.orderId,
    formatDate(entry.date, out.language),
    shorten(entry.customer, 24),
    formatMoney(entry.total, entry.currency, out.language),
    wordsOfState(entry.state, entry.warnings.length).chip[out.language],
    entry.invoice?.number ?? '',
    entry.problem === null ? '' : shorten(sayProblem(entry.problem, out.language, placeOf(entry)).what, 70),
  ])
  out.table(
    [[head.order, head.date, head.customer, head.total, head.state, head.invoice, head.reason], ...rows],
    [0, 3],
  )
}

function shorten(text: string, most: number): string {
  const parts = [...new Intl.Segmenter('nl').segment(text.replace(/\s+/gu, ' '))].map((part) => part.segment)
  return parts.length <= most ? parts.join('') : `${parts.slice(0, most - 1).join('')}…`
}

/** Answers why an order is not (simply) there; always one answer. */
export async function whyOrder(cli: Cli, orderId: string): Promise<ExitCode> {
  return withConnection(cli, (connection) =>
    answered(cli, cli.call('orders.why', { connection, orderId }), (answer) => {
      tellWhy(cli, answer)
      return done(cli, { ...answer, may: undefined })
    }),
  )
}

function tellWhy(cli: Cli, answer: WhyAnswer): void {
  const { out } = cli
  const text = cliText[out.language].why
  switch (answer.kind) {
    case 'not_in_shop':
      out.line(text.notInShop)
      return
    case 'shop_silent':
      out.line(text.shopSilent)
      tellProblem(cli, answer.problem)
      return
    case 'left_out':
      tellProblem(cli, answer.problem)
      return
    case 'not_yet':
      out.line(text.notYet(answer.status))
      tellPause(cli, answer.pause?.problem ?? answer.runProblem)
      return
    case 'known':
      tellEntry(cli, answer)
      tellPause(cli, answer.pause?.problem ?? (answer.entry.problem === null ? answer.runProblem : null))
  }
}

/** Why nothing moves at all, when nothing does. */
function tellPause(cli: Cli, reason: Problem | null): void {
  if (reason !== null) tellProblem(cli, reason)
}

function tellProblem(cli: Cli, problem: Problem): void {
  const { what, why: reason, todo } = sayProblem(problem, cli.out.language)
  for (const sentence of [what, reason, todo]) cli.out.line(sentence)
  cli.out.line(`(${problem.code})`)
}

function tellEntry(cli: Cli, { entry, may }: Extract<WhyAnswer, { readonly kind: 'known' }>): void {
  const { out } = cli
  const { problem } = entry
  if (problem === null) out.line(simplySaid(entry, out.language))
  else {
    tellProblem(cli, problem)
    if (may.includes('allow')) {
      const meaning = mayOf(problem.code).allow?.[out.language] ?? ''
      out.line(cliText[out.language].why.allow(entry.orderId, meaning))
    }
  }
  for (const warning of entry.warnings) out.line(sayWarning(warning, out.language).what)
  out.line()
  out.line(cliText[out.language].why.story)
  for (const line of entry.story) {
    const when = formatMoment(line.at, Date.now(), dutch.timeZone, out.language)
    out.line(`  ${when}  ${sayStory(line, out.language)}`)
  }
}

/** How an order without a problem stands. */
function simplySaid(entry: Entry, language: Language): string {
  const text = cliText[language].why
  const number = entry.invoice?.number ?? entry.invoice?.id ?? ''
  if (entry.state === 'done')
    return entry.invoice?.adopted === true ? text.adopted(number) : text.done(number)
  if (entry.state === 'draft') return text.draft
  return entry.state === 'sending' ? text.sending : text.planned
}
