import type { Entry } from '../../src/shared/domain/entry.ts'
import { checkMonth } from '../../src/main/sync/month.ts'
import { opened, runEngine } from './engine-over-http.ts'
import { makeInstallation } from './installation.ts'
import { doneEntry } from './made-history.ts'
import type { OutsideProcess } from './outside-process.ts'

/** Questions to VIES for so many orders of one company, placed at once. */
export async function questionsToVies(outside: OutsideProcess, orders: number): Promise<number> {
  const installation = await makeInstallation(outside.at, null)
  const home = await opened(installation.folder)
  try {
    const one = { kind: 'place', orders, firstCustomer: 1, customers: 1 } as const
    await outside.ask({ ...one, firstId: 1001, vatNumber: 'BE0123456749' })
    await runEngine(home)
    const { requests, viesQuestions } = await outside.ask({ kind: 'count' })
    if (requests['POST sales_invoices'] !== orders) throw new Error(JSON.stringify(requests))
    return viesQuestions
  } finally {
    await home.close()
    await installation.remove()
  }
}

/** Requests to Moneybird for the check of a month of so many invoiced orders. */
export async function requestsOfMonthCheck(orders: number): Promise<number> {
  const entries: Entry[] = Array.from({ length: orders }, (_, index) =>
    doneEntry(100_001 + index, '2026-11-02'),
  )
  let requests = 0
  const checked = await checkMonth(
    {
      store: { entriesOf: () => [entries] },
      bookkeeping: {
        findByReferences: () => {
          requests += 1
          return Promise.resolve({ kind: 'done', value: [] })
        },
      },
    },
    '2026-11',
  )
  if (!checked.ok || checked.value.asked !== orders) throw new Error('The check did not ask for every order')
  return requests
}
