import type { Records } from '../../ports/records.ts'
import type { Database } from './database.ts'
import { listOrders } from './order-list.ts'
import { statements } from './statements.ts'

/** Lists of orders, and what they can be narrowed by. */
export function listsIn(database: Database): Pick<Records, 'list' | 'marks'> {
  return {
    list: (query) => listOrders(database, query),
    marks: () => ({
      countries: valuesFrom(database, statements.nextCountry),
      methods: valuesFrom(database, statements.nextMethod),
    }),
  }
}

/** So many different values are told; a shop that makes up more is not to be waited for. */
const MOST_VALUES = 300

/** Each value once, by one step in the index for each. */
function valuesFrom(database: Database, next: string): string[] {
  const values: string[] = []
  while (values.length < MOST_VALUES) {
    const row = database.get(next, values.at(-1) ?? '')
    if (row === null) break
    values.push(String(row.value))
  }
  return values
}
