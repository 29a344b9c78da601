import type { Api } from '../../../shared/contract/calls.ts'
import type { Choices, SettingsView } from '../../../shared/contract/views.ts'
import type { LedgerAccount } from '../../../shared/domain/administration.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'
import { suggest, type Suggestion } from '../../../shared/domain/suggest.ts'
import type { ConnectionSettings } from '../../../shared/settings/schema.ts'
import type { BookingSettings } from '../../../shared/domain/settings.ts'
import type { Facts, Store } from '../../ports/store.ts'
import { loadFacts } from '../../sync/facts.ts'
import { statusOf } from '../../sync/status.ts'
import { noteSettings } from './note-settings.ts'
import { ownReference } from './own-reference.ts'
import { settingsOf, withConnection, type ServiceContext } from '../context.ts'

type SettingsCalls = Pick<Api, 'connection.settings' | 'connection.save'>

/** How a connection books, and what can be chosen. */
export function settingsCalls(context: ServiceContext): SettingsCalls {
  return {
    'connection.settings': ({ connection }) => settingsView(context, connection),
    async 'connection.save'({ connection: id, booking, schedule }) {
      const { home, events, runs } = context
      const before = settingsOf(home, id)
      if (!before.ok) return before
      const saved = await context.settings.changeConnection(id, (known) => ({ ...known, booking, schedule }))
      if (!saved.ok) return saved
      // The shop's calendar is read in the zone of when the connection was opened.
      if (before.value.booking.timeZone !== booking.timeZone) await home.forget(id)
      await noteSettings(context, id, before.value, saved.value)
      await runs.refresh()
      context.ready.look(id)
      events.changed(id)
      return settingsView(context, id)
    },
  }
}

/**
 * The settings with all there is to choose from, asked of both sides when what is known is older than a minute. While a side
 * is not connected there is nothing to choose yet.
 */
async function settingsView(context: ServiceContext, id: string): Promise<Result<SettingsView, Problem>> {
  const known = settingsOf(context.home, id)
  if (!known.ok) return known
  const settings = known.value
  const view = { settings, schedule: settings.schedule }
  if (settings.shop.address === '' || settings.moneybird.administrationId === '')
    return ok({ ...view, choices: noChoices, suggestion: {} })
  return withConnection(context, id, async ({ ports }) => {
    const loaded = await loadFacts(ports, 'manual')
    if (!loaded.ok) return loaded
    const { facts, halt } = loaded.value
    // Nothing of this administration is known: an empty list would look as if it had no rates.
    if (facts.administration.id !== settings.moneybird.administrationId && halt !== null) return fail(halt)
    const suggestion = { ...suggestionFrom(facts).booking, ...referenceFor(context, settings, ports.store) }
    return ok({ ...view, choices: choicesFrom(facts), suggestion })
  })
}

const noChoices: Choices = {
  statuses: [],
  shopRates: [],
  moneybirdRates: [],
  ledgers: [],
  workflows: [],
  documentStyles: [],
  customFields: [],
  taxClasses: [],
  shippingMethods: [],
  totalCodes: [],
  paymentMethods: [],
}

/** Proposed only while nothing was done: what was looked up under one reference is not found under another. */
export function referenceFor(
  { home }: Pick<ServiceContext, 'home'>,
  settings: ConnectionSettings,
  store: Store,
): Pick<BookingSettings, 'referenceFormat'> | object {
  const { open, closed } = statusOf(store)
  const referenceFormat = ownReference(settings, home.settings().connections)
  const isNew = closed === 0 && Object.keys(open).length === 0
  return referenceFormat !== null && isNew ? { referenceFormat } : {}
}

/** What is proposed by what both sides tell. */
export function suggestionFrom({ administration, shop }: Facts): Suggestion {
  const { orderStatuses: statuses, taxRates, customFields, totalCodes, paymentMethods } = shop
  return suggest({ administration, taxRates, statuses, customFields, totalCodes, paymentMethods })
}

function choicesFrom({ administration, shop }: Facts): Choices {
  const { taxRates, ledgerAccounts, workflows, documentStyles } = administration
  return {
    statuses: shop.orderStatuses,
    shopRates: shop.taxRates,
    moneybirdRates: taxRates,
    ledgers: ledgerAccounts.map((account) => ({
      id: account.id,
      name: account.name,
      kind: ledgerKind(account),
      isUsable: account.active && account.allowsSalesInvoice,
      takesPayments: account.active && account.allowsPayment === true,
      financialAccountId: account.active ? (account.financialAccountId ?? null) : null,
    })),
    workflows,
    documentStyles,
    customFields: shop.customFields,
    taxClasses: shop.taxClasses ?? [],
    shippingMethods: shop.shippingMethods ?? [],
    totalCodes: shop.totalCodes ?? [],
    paymentMethods: shop.paymentMethods,
  }
}

function ledgerKind({ type }: LedgerAccount): Choices['ledgers'][number]['kind'] {
  if (type === 'revenue') return 'revenue'
  return type.endsWith('liabilities') ? 'liability' : 'other'
}
