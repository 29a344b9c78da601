/** What other programs that book in Moneybird ask per order, counted in their source, not measured. */
export interface Peer {
  readonly name: string
  readonly newCustomer: number
  readonly knownCustomer: number
  /** How far that brings an order. */
  readonly brings: string
}

export const peers: readonly Peer[] = [
  {
    name: 'tschoffelen/woocommerce-moneybird',
    newCustomer: 4,
    knownCustomer: 2,
    brings: 'external invoice, unpaid',
  },
  { name: 'adirkuhn/moneybird-sync-woo', newCustomer: 6, knownCustomer: 5, brings: 'draft with a payment' },
  { name: 'sensson/whmcs-moneybird', newCustomer: 4, knownCustomer: 5, brings: 'sent, unpaid' },
  { name: 'common-repository/woo-moneybird', newCustomer: 5, knownCustomer: 4, brings: 'draft' },
  {
    name: 'pronamic/wp-pronamic-moneybird',
    newCustomer: 5,
    knownCustomer: 3,
    brings: 'external invoice, unpaid',
  },
  {
    name: 'ameesme/stripe-moneybird-sync',
    newCustomer: 2,
    knownCustomer: 2,
    brings: 'external invoice, paid, all on one contact',
  },
  { name: 'bumperbank shop', newCustomer: 6, knownCustomer: 6, brings: 'sent, unpaid' },
]

/** The fewest requests that Moneybird allows: it makes drafts only, and sending and paying are requests of their own. */
export const floors = { paidKnown: 3, paidNew: 4, unpaidKnown: 1, unpaidNew: 2 } as const
