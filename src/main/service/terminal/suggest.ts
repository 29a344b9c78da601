import type { TerminalApi } from '../../../shared/contract/terminal-calls.ts'
import { fail, ok } from '../../../shared/domain/result.ts'
import { withProposedRoles } from '../../../shared/domain/row-role.ts'
import { suggestPayments } from '../../../shared/domain/suggest-payments.ts'
import { loadFacts } from '../../sync/facts.ts'
import { withConnection, type ServiceContext } from '../context.ts'
import { referenceFor, suggestionFrom } from '../program/settings.ts'

/** Proposes mapping, ledger accounts and statuses from what both sides tell, and stores them when asked. */
export function suggestCall(context: ServiceContext): Pick<TerminalApi, 'terminal.suggest'> {
  return {
    'terminal.suggest': ({ connection: id, apply }) =>
      withConnection(context, id, async ({ ports, settings }) => {
        const loaded = await loadFacts(ports, 'manual')
        if (!loaded.ok) return loaded
        const { facts, halt } = loaded.value
        if (halt !== null) return fail(halt)
        const { booking: proposed, unmapped } = suggestionFrom(facts)
        const booking = { ...proposed, ...referenceFor(context, settings(), ports.store) }
        if (apply) {
          const saved = await context.settings.changeConnection(id, (connection) => ({
            ...connection,
            booking: {
              ...connection.booking,
              ...booking,
              fees: withProposedRoles(connection.booking.fees, Object.keys(booking.fees ?? {})),
              paymentMethods: {
                ...suggestPayments(
                  facts.shop.paymentMethods,
                  facts.administration,
                  connection.booking.paymentMethods,
                ),
                ...connection.booking.paymentMethods,
              },
            },
          }))
          if (!saved.ok) return saved
          context.events.changed(id)
        }
        const rates = facts.administration.taxRates.map((rate) => [rate.id, rate.name] as const)
        const accounts = facts.administration.ledgerAccounts.flatMap(
          ({ id: own, financialAccountId, name }) =>
            [own, financialAccountId ?? own].map((one) => [one, name] as const),
        )
        const names = { rateNames: Object.fromEntries(rates), accountNames: Object.fromEntries(accounts) }
        return ok({ booking, unmapped, ...names })
      }),
  }
}
