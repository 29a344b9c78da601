import type {
  MonthInput,
  ReportedInvoice,
  ReportedPayment,
  ReportedRow,
} from '../../../../src/shared/domain/month-input.ts'

/** A row of turnover, at home unless told. */
export function row(
  percentage: string,
  base: string,
  vat: string,
  over: Partial<ReportedRow> = {},
): ReportedRow {
  return {
    kind: 'turnover',
    treatment: 'domestic',
    country: 'NL',
    percentage,
    ledger: 'Omzet',
    base,
    vat,
    ...over,
  }
}

/** An invoice of October 2026 that is paid by iDEAL on its day. */
export function invoice(
  reference: string,
  shopTotal: string,
  rows: readonly ReportedRow[],
  over: Partial<ReportedInvoice> = {},
): ReportedInvoice {
  return {
    orderId: reference.split('-')[0] ?? reference,
    reference,
    number: `2026-${reference}`,
    orderDate: '2026-10-12',
    invoiceDate: '2026-10-12',
    supplied: '',
    paidOn: '2026-10-12',
    customer: 'Noor Smit',
    vatNumber: '',
    viesDate: '',
    viesReference: '',
    destination: 'NL',
    currency: 'EUR',
    exchangeRate: '1',
    method: 'mollie_ideal',
    providerReference: '',
    creditOf: '',
    creditOfDate: '',
    remark: '',
    shopTotal,
    rows,
    ...over,
  }
}

const oss = { treatment: 'oss', country: 'BE' } as const
const voucher = { treatment: 'no_vat', percentage: '0' } as const

/** The month that the rulings for the books work out by hand. */
export const invoices: readonly ReportedInvoice[] = [
  invoice('10246', '80.89', [row('9', '22.89', '2.06'), row('21', '46.23', '9.71')]),
  invoice('10276', '40.95', [
    row('21', '13.18', '2.77'),
    row('0', '25.00', '0.00', { kind: 'voucher_sold', ...voucher }),
  ]),
  invoice('10287', '43.84', [
    row('9', '11.83', '1.07'),
    row('21', '46.23', '9.71'),
    row('0', '-25.00', '0.00', { kind: 'voucher_used', ...voucher }),
  ]),
  invoice('10242', '64.26', [row('21', '33.06', '6.94', oss), row('6', '22.89', '1.37', oss)], {
    destination: 'BE',
  }),
  invoice('10263', '387.37', [row('0', '387.37', '0.00', { treatment: 'reverse_charge', country: '' })], {
    customer: 'Atelier Vos BV',
    vatNumber: 'BE0123456749',
    viesDate: '2026-10-12',
    viesReference: 'WAPIAAAAXk3v',
    destination: 'BE',
    method: 'bank_transfer',
  }),
  invoice('10278', '72.13', [row('0', '72.13', '0.00', { treatment: 'export', country: '' })], {
    destination: 'CH',
  }),
  invoice('10246-R1', '-49.99', [row('21', '-41.31', '-8.68')], {
    creditOf: '10246',
    creditOfDate: '2026-10-12',
    invoiceDate: '2026-10-20',
  }),
]

const paid = (
  reference: string,
  kind: ReportedPayment['kind'],
  amount: string,
  provider = 'Mollie',
): ReportedPayment => ({
  orderId: reference.split('-')[0] ?? '',
  reference,
  date: '2026-10-12',
  provider,
  kind,
  amount,
  providerReference: kind === 'received' && provider === 'Mollie' ? `tr_${reference}` : '',
})

export const worked: MonthInput = {
  month: '2026-10',
  invoices,
  leftOut: [],
  payments: [
    paid('10246', 'received', '80.89'),
    paid('10276', 'received', '40.95'),
    paid('10287', 'received', '43.84'),
    paid('10242', 'received', '64.26'),
    paid('10278', 'received', '72.13'),
    paid('10263', 'received', '387.37', 'Bank'),
    paid('10246-R1', 'back', '-49.99'),
    paid('', 'cost', '-3.63'),
    paid('', 'payout', '-248.45'),
  ],
  opening: { providers: { Mollie: '0.00' }, vouchers: '0.00', credits: '0.00', euConsumers: '1790.25' },
}
