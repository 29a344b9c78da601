import type { AccountName } from '../../../domain/line-kinds.ts'
import type { Language } from '../../language.ts'

const nl = {
  title: 'Waar in je boekhouding?',
  lead: 'Een grootboekrekening is het vakje in je boekhouding waar een bedrag in komt, zoals “Omzet webshop”. Twijfel je, neem dan over wat er staat, of vraag het je boekhouder.',
  fields: {
    product: { name: 'Producten', hint: 'De omzet van wat je verkoopt.' },
    shipping: { name: 'Verzendkosten', hint: 'Wat de klant voor het verzenden betaalt.' },
    discount: { name: 'Korting', hint: 'Kortingscodes en spaarpunten.' },
    fee: { name: 'Toeslagen', hint: 'Betaalkosten, inpakken en een afronding van een cent.' },
    voucher: {
      name: 'Cadeaubonnen',
      hint: 'Een verkochte bon is nog geen omzet maar een schuld aan de klant, tot hij wordt gebruikt.',
    },
    credit: {
      name: 'Klanttegoed',
      hint: 'Tegoed waarmee een klant in je winkel betaalt. Ook dat is een schuld.',
    },
  } satisfies Record<AccountName, { name: string; hint: string }>,
  choose: 'Kies een rekening',
  sameAs: (account: string) => `Zelfde als ${account.toLowerCase()}`,
  notUsed: 'Gebruik ik niet',
  groups: { revenue: 'Omzet', liability: 'Schulden', other: 'Andere rekeningen' },
  unusable: (name: string) => `${name} (kan niet op een factuur)`,
  gone: 'Bestaat niet meer in Moneybird',
  productMissing: 'Kies waar de omzet van je producten heen gaat.',
  bad: 'Op deze rekening kan geen factuur geboekt worden. Kies een andere.',
  debtHint: 'Dit is geen schuldrekening. Bespreek met je boekhouder of dat de bedoeling is.',
  more: 'Meer: een andere rekening per soort verkoop',
  moreHint:
    'Wil je bijvoorbeeld export apart zien, kies die rekening dan hier. Leeg is hetzelfde als hierboven.',
  normal: 'Zoals hierboven',
  set: (count: number) => (count === 0 ? '' : `${count} ingesteld`),
}

export type LedgersText = typeof nl

const en: LedgersText = {
  title: 'Where in your books?',
  lead: 'A ledger account is the compartment of your books that an amount goes into, such as “Shop turnover”. When in doubt take what is shown, or ask your bookkeeper.',
  fields: {
    product: { name: 'Products', hint: 'The turnover of what you sell.' },
    shipping: { name: 'Shipping costs', hint: 'What the customer pays for shipping.' },
    discount: { name: 'Discount', hint: 'Coupon codes and reward points.' },
    fee: { name: 'Surcharges', hint: 'Payment costs, wrapping, and a cent of rounding.' },
    voucher: {
      name: 'Gift vouchers',
      hint: 'A voucher that was sold is no turnover yet but a debt to the customer, until it is used.',
    },
    credit: {
      name: 'Store credit',
      hint: 'Credit that a customer pays with in your shop. That is a debt too.',
    },
  },
  choose: 'Choose an account',
  sameAs: (account) => `Same as ${account.toLowerCase()}`,
  notUsed: 'I do not use this',
  groups: { revenue: 'Turnover', liability: 'Debts', other: 'Other accounts' },
  unusable: (name) => `${name} (not on an invoice)`,
  gone: 'No longer in Moneybird',
  productMissing: 'Choose where the turnover of your products goes.',
  bad: 'No invoice can be booked on this account. Choose another.',
  debtHint: 'This is not a debt account. Ask your bookkeeper whether that is intended.',
  more: 'More: another account per kind of sale',
  moreHint:
    'If you want to see export apart, for instance, choose that account here. Empty is the same as above.',
  normal: 'As above',
  set: (count) => (count === 0 ? '' : `${count} set`),
}

export const ledgersText: Readonly<Record<Language, LedgersText>> = { nl, en }
