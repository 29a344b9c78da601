import type { Ports } from '../../src/main/ports/ports.ts'
import type { PlayOptions } from './play.ts'

/**
 * Programs that do it the usual way. Each must break the promise: a simulation in which they do not would see nothing.
 */
export const controls: Readonly<Record<string, PlayOptions>> = {
  'creates first and saves afterwards': { sabotage: { bookkeeping: createThenSave } },
  'asks Moneybird at once what became of a request': { sabotage: { haste: 1e9 } },
  'trusts lists that lag two hours behind': { lag: 7_200_000 },
}

/** That an invoice is being made is not on the disk while it is being made. */
function createThenSave(real: Ports['bookkeeping'], { store }: Pick<Ports, 'store'>): Ports['bookkeeping'] {
  return {
    ...real,
    async createInvoice(draft, contactId) {
      const entry = store.inDoubt().find(({ reference }) => reference === draft.reference)
      if (entry === undefined) throw new Error('An invoice without an order')
      await store.commit({ entries: [{ entry: { ...entry, state: 'planned', intent: null } }] })
      const made = await real.createInvoice(draft, contactId)
      await store.commit({ entries: [{ entry }] })
      return made
    },
  }
}
