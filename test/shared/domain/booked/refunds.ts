import type { InvoicedLine } from '../../../../src/shared/domain/refund-lines.ts'
import {
  proposeRefund,
  type AfterInvoice,
  type RefundProposal,
} from '../../../../src/shared/domain/refund-proposal.ts'

const line = (
  kind: InvoicedLine['kind'],
  description: string,
  quantity: string,
  gross: string,
  [taxRateId, percentage]: readonly [string, string] = ['nl21', '21'],
): InvoicedLine => {
  const credited = { creditedQuantity: '0', creditedGross: '0.00' }
  return { kind, description, quantity, gross, taxRateId, percentage, ...credited }
}

const invoice: readonly InvoicedLine[] = [
  line('product', 'Mug', '2', '24.20'),
  line('product', 'Book', '1', '21.80', ['nl9', '9']),
  line('discount', 'Coupon', '1', '-2.42'),
  line('shipping', 'Shipping', '1', '6.05'),
]

const nothing: AfterInvoice = { statuses: [], returns: [], storeCredit: '0.00', edited: null }

const cases: readonly (readonly [what: string, after: Partial<AfterInvoice>])[] = [
  ['Refunded or cancelled', { statuses: ['refunded'] }],
  ['One mug comes back', { returns: [{ line: 0, quantity: '1' }] }],
  [
    'Both mugs and the book come back',
    {
      returns: [
        { line: 0, quantity: '2' },
        { line: 1, quantity: '1' },
      ],
    },
  ],
  ['Something comes back that is on no line', { returns: [{ line: null, quantity: '1' }] }],
  ['Store credit of 5.00 is given', { storeCredit: '5.00' }],
  ['Staff make the book 5.00 cheaper', { edited: ['24.20', '16.80', '-2.42', '6.05'] }],
  ['Staff add a mug', { edited: ['36.30', '21.80', '-2.42', '6.05'] }],
  ['The payment is charged back', { statuses: ['chargeback'] }],
  ['The merchant wins (“Canceled Reversal”)', { statuses: ['chargeback', 'won'] }],
]

const ways: Readonly<Record<RefundProposal['way'], string>> = {
  credit: 'credit invoice, money back the way it came',
  store_credit: 'credit invoice, settled on the account of store credit',
  credit_and_new: 'everything credited, and a new invoice of the order as it is now',
  take_back: 'the payment comes off the invoice, which stays; no credit invoice',
  pay_again: 'the payment goes on the invoice again; no credit invoice',
  look: 'the merchant says what came back',
}

/** What is proposed after an invoice of 2 mugs, a book, a coupon and shipping; as a table in Markdown. */
export function refundTable(): string {
  return [
    '## After the invoice',
    '',
    'Of an invoice of 2 × Mug 24.20 and Coupon -2.42 and Shipping 6.05 at nl21, Book 21.80 at nl9: **49.63 EUR**. Proposed to the merchant, who',
    'changes the pieces and says yes or no; the credit invoice is `10246-R1`, the next one of the order `10246-R2`.',
    '',
    '| what happens | proposed | lines of the credit invoice |',
    '| --- | --- | --- |',
    ...cases.map(([what, after]) => {
      const proposal = proposeRefund(
        { reference: '10246', lines: invoice, credits: 0 },
        { ...nothing, ...after },
      )
      if (proposal === null) throw new Error(`${what}: nothing is proposed`)
      return `| ${what} | ${ways[proposal.way]} | ${linesOf(proposal)} |`
    }),
    '',
  ].join('\n')
}

function linesOf({ lines, perRate, total, way }: RefundProposal): string {
  if (lines.length === 0 || way === 'look') return ''
  return [
    ...lines.map(({ line: at, quantity, gross }) => {
      const pieces = quantity === '0' ? '' : `${quantity} × `
      return `${pieces}${invoice[at]?.description ?? ''} ${gross}`
    }),
    ...perRate.map(({ taxRateId, base, vat }) => `VAT ${taxRateId}: ${vat} over ${base}`),
    `**${total} EUR**`,
  ].join('<br>')
}
