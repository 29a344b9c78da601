import type { DraftMaker } from './drafts.ts'
import { saidDraft } from './drafts.ts'
import type { Probe } from './probe.ts'
import { itemsOf, textAt } from './read.ts'

/** As long as the program waits before it asks for what may have been made. */
const LONGEST_MS = 60_000
const STEP_MS = 2_000
/** So many are asked for in one request. */
const AT_ONCE = 50

/** Measures how drafts are found again: what keeping two runs from making one invoice twice rests upon. */
export async function measureReferences(probe: Probe, maker: DraftMaker): Promise<void> {
  const fields = maker.fields([['1.21']])
  const reference = String(fields.reference)
  const made = await probe.draft(fields)
  if (made.status !== 201) return
  const began = probe.clock.now()
  const isFound = await appears(probe, reference)
  probe.saw('reference-found', isFound ? 'yes' : 'no', `${probe.clock.now() - began} ms`)
  await measureLetters(probe, maker)
  const others = Array.from({ length: AT_ONCE - 1 }, () => probe.reference())
  probe.saw('reference-fifty', (await found(probe, [...others, reference])).length === 1 ? 'yes' : 'no')
  probe.saw('reference-twice', saidDraft(await probe.draft({ ...fields, reference })))
  await appears(probe, reference, 2)
  probe.saw('reference-both-found', String((await found(probe, [reference])).length))
  await measureLastYear(probe, maker)
  const period = `${maker.today}..${maker.today}`.replaceAll('-', '')
  const list = await probe.ask('GET', `/sales_invoices/synchronization.json?filter=period%3A${period}`)
  const isListed = itemsOf(list.json).some((item) => textAt(item, 'id') === textAt(made.json, 'id'))
  probe.saw('invoice-in-list', isListed ? 'yes' : 'no')
}

async function measureLetters(probe: Probe, maker: DraftMaker): Promise<void> {
  const reference = `${probe.reference()}/a.B 2`
  const made = await probe.draft({ ...maker.fields([['1.21']]), reference })
  const isKept = textAt(made.json, 'reference') === reference
  probe.saw('reference-letters', isKept && (await appears(probe, reference)) ? 'yes' : 'no')
}

async function measureLastYear(probe: Probe, maker: DraftMaker): Promise<void> {
  const date = `${Number(maker.today.slice(0, 4)) - 1}-12-31`
  const fields = maker.fields([['1.21']], { invoice_date: date })
  const made = await probe.draft(fields)
  // In a locked period there is nothing to look for.
  if (made.status !== 201) return
  probe.saw('reference-of-last-year', (await appears(probe, String(fields.reference))) ? 'yes' : 'no')
}

/** Whether a reference is found before long, so many times. */
async function appears(probe: Probe, reference: string, times = 1): Promise<boolean> {
  for (let waited = 0; waited <= LONGEST_MS; waited += STEP_MS) {
    if ((await found(probe, [reference])).length >= times) return true
    await probe.clock.sleep(STEP_MS)
  }
  return false
}

async function found(probe: Probe, references: readonly string[]): Promise<readonly unknown[]> {
  const filter = encodeURIComponent(`reference:${references.join('|')}`)
  const answer = await probe.ask('GET', `/sales_invoices.json?filter=${filter}&per_page=100&page=1`)
  return itemsOf(answer.json).filter((item) => references.includes(textAt(item, 'reference')))
}
