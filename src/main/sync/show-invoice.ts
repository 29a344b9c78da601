import type { Entry } from '../../shared/domain/entry.ts'
import { compareInvoice, type Comparison } from '../../shared/domain/compare-invoice.ts'
import type { ContactDraft, Invoice, InvoiceDraft } from '../../shared/domain/invoice.ts'
import { currencyFactor } from '../../shared/domain/map-context.ts'
import type { Order } from '../../shared/domain/order.ts'
import { withoutReturns } from '../../shared/domain/returns.ts'
import type { BookingSettings } from '../../shared/domain/settings.ts'
import type { Ports } from '../ports/ports.ts'
import type { VatCheck } from '../ports/vat-check.ts'
import { entryReference } from './assess.ts'
import { openContactBook } from './contacts.ts'
import { loadFacts } from './facts.ts'
import { chosenContact, knownContact } from './choose-contact.ts'
import { map } from './map.ts'

/** The invoice of one order, to look at. */
export interface ShownInvoice {
  readonly draft: InvoiceDraft
  readonly contact: ContactDraft
  readonly isNewContact: boolean
  readonly comparison: Comparison
}

/**
 * The invoice of an order by the code that books it, whatever state the order is in: as it is when it was booked so, as it
 * would be when not. Asks as little as it can: facts of up to a day old, contacts as last synchronised, a VAT check that was
 * made. `null` when no invoice can be made of it.
 */
export async function showInvoice(
  ports: Ports,
  settings: BookingSettings,
  entry: Entry,
  order: Order,
): Promise<ShownInvoice | null> {
  const loaded = await loadFacts(ports, 'hourly')
  if (!loaded.ok || loaded.value.halt !== null) return null
  // A period that was closed since does not change what the invoice looks like.
  const administration = { ...loaded.value.facts.administration, periodLockedUntil: null }
  const facts = { ...loaded.value.facts, administration }
  const reference = entryReference(entry, order, settings) || order.id
  const vatCheck = remembering(ports.vatCheck, entry)
  const { result } = await map(
    { ports: { ...ports, vatCheck }, settings, facts },
    { ...entry, reference },
    order,
  )
  if (result.kind !== 'draft') return null
  const { draft, charged, contact } = result
  const known =
    entry.invoice?.contactId ??
    chosenContact(entry, order, settings) ??
    knownContact(openContactBook(ports), order, contact, { settings, ports }).contactId
  const factor = currencyFactor(order, settings, facts.shop.baseCurrency)
  const comparison = compareInvoice({
    draft,
    charged,
    taxRows: order.totals
      .filter(({ code }) => code === 'tax')
      .map(({ title, value }) => ({ title, value: value.times(factor) })),
    taxMap: settings.taxMap,
    actual: await otherInvoice(ports, entry, order, draft),
  })
  return { draft, contact, isNewContact: known === null, comparison }
}

/** The invoice as Moneybird has it, where it is not the one that the order would get now; `null` = it is, or it cannot be had. */
async function otherInvoice(
  ports: Ports,
  { invoice }: Entry,
  order: Order,
  draft: InvoiceDraft,
): Promise<Invoice | null> {
  if (invoice === null) return null
  const isSame = withoutReturns(invoice.fingerprint) === withoutReturns(order.fingerprint)
  if (isSame && invoice.total === draft.total) return null
  const answer = await ports.bookkeeping.getInvoice(invoice.id)
  return answer.kind === 'done' ? answer.value : null
}

/** A check that was made before is not made again just to look. */
function remembering(inner: VatCheck, { vatCheck }: Entry): VatCheck {
  return {
    check: (number) =>
      vatCheck?.number === number
        ? Promise.resolve({ kind: vatCheck.valid ? 'valid' : 'invalid', requestId: vatCheck.requestId })
        : inner.check(number),
  }
}
