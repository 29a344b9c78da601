import type { Problem } from '../../shared/domain/problem.ts'
import type { Bookkeeping, Answered } from '../ports/bookkeeping.ts'

/**
 * The bookkeeping, of which nothing is written while there is a reason: whoever asks, and also when the licence ends in the
 * middle of a run. What is refused never left this computer. Reading goes on.
 */
export function gated(inner: Bookkeeping, refusal: () => Problem | null): Bookkeeping {
  const unlessRefused = <T>(write: () => Promise<Answered<T>>): Promise<Answered<T>> => {
    const reason = refusal()
    return reason === null ? write() : Promise.resolve({ kind: 'paused', problem: reason })
  }
  return {
    ...inner,
    createContact: (draft) => unlessRefused(() => inner.createContact(draft)),
    createInvoice: (draft, contactId) => unlessRefused(() => inner.createInvoice(draft, contactId)),
    deleteDraft: (id) => unlessRefused(() => inner.deleteDraft(id)),
    send: (id, method) => unlessRefused(() => inner.send(id, method)),
    pay: (id, payment) => unlessRefused(() => inner.pay(id, payment)),
    createCredit: (id) => unlessRefused(() => inner.createCredit(id)),
  }
}
