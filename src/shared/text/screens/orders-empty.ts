import type { OrderTab } from '../../contract/views.ts'
import type { Language } from '../language.ts'

/** What a tab says while it has no orders: in a few words, and what will stand there. */
type EmptyTabs = Readonly<Record<OrderTab, readonly [title: string, more: string]>>

const nl: EmptyTabs = {
  open: [
    'Er staan geen bestellingen open.',
    'Hier staan bestellingen die wachten op een status die je hebt aangevinkt, of tot Factuurbrug weer synchroniseert.',
  ],
  pushed: ['Er is nog niets doorgezet.', 'Hier staan de bestellingen waarvan de factuur in Moneybird staat.'],
  failed: [
    'Geen fouten.',
    'Hier staan bestellingen die niet doorgezet konden worden, en wat daarna nog veranderd is.',
  ],
  ignored: [
    'Er is niets genegeerd.',
    'Hier staan bestellingen die niet meedoen, door jou of door een regel, met de reden.',
  ],
  all: [
    'Nog geen bestellingen.',
    'Kies bij Configuratie bij welke status een bestelling wordt doorgezet. Daarna haalt Factuurbrug ze op.',
  ],
}

const en: EmptyTabs = {
  open: [
    'No orders are open.',
    'Here are orders that wait for a status that you ticked, or for the next run.',
  ],
  pushed: ['Nothing has been transferred yet.', 'Here are the orders of which the invoice is in Moneybird.'],
  failed: ['No failures.', 'Here are orders that could not be transferred, and what changed afterwards.'],
  ignored: [
    'Nothing is ignored.',
    'Here are orders that are left out, by you or by a rule, with the reason.',
  ],
  all: [
    'No orders yet.',
    'Choose in Settings at which status an order is transferred. After that Factuurbrug fetches them.',
  ],
}

export const ordersEmptyText: Readonly<Record<Language, EmptyTabs>> = { nl, en }
