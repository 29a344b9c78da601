import { describe, expect, it } from 'vitest'
import { totalsOf } from '../../src/demo/moneybird/invoices/invoice-details.ts'
import type { Detail, InvoiceRecord } from '../../src/demo/moneybird/invoices/invoice-record.ts'
import { allModes, type Bench } from './bench.ts'
import { playCase, type Meddle } from './play.ts'
import { sample } from './sample.ts'

/** Rewrites the invoice that the program made into another one that means the same. */
function rewritten(rewrite: (invoice: InvoiceRecord, bench: Bench) => Partial<InvoiceRecord>): Meddle {
  return (bench) => {
    const [invoice] = bench.administration.invoices.values()
    if (invoice === undefined) throw new Error('no invoice')
    Object.assign(invoice, rewrite(invoice, bench))
    invoice.totals = totalsOf(bench.administration, bench.moneybird.behaviour, invoice)
  }
}

const net: Readonly<Record<string, string>> = {
  Theepot: '33.0579',
  Bezorgen: '5.7851',
  Korting: '-1.6529',
  Bon: '-5',
}

function netPrice(line: Detail): string {
  return net[line.description.split('\n')[0] ?? ''] ?? line.price
}

const alternative = {
  'expect.alternative': {
    invoice_total: '45.00',
    vat: '7.81',
    payments: [
      { price: '40.00' },
      { price: '5.00', manual_payment_action: 'balance_settlement', ledger: 'ledger_cadeaubonnen' },
    ],
  },
}

const isVoucher = (line: Detail) => line.description === 'Bon'

/** The voucher as a payment instead of a line. */
function asPayment(invoice: InvoiceRecord, bench: Bench): Partial<InvoiceRecord> {
  const [first] = invoice.payments
  if (first === undefined) throw new Error('no payment')
  const settlement = {
    ...first,
    id: '9',
    price: '5.0',
    manual_payment_action: 'balance_settlement',
    ledger_account_id: bench.ids.get('ledger_cadeaubonnen') ?? '',
  }
  return { details: invoice.details.filter((line) => !isVoucher(line)), payments: [first, settlement] }
}

async function differences(meddle: Meddle, changes = {}): Promise<readonly string[]> {
  const [mode] = allModes
  if (mode === undefined) throw new Error('no mode')
  return (await playCase(sample(changes), mode, meddle)).differences
}

describe('Another form of the same invoice passes', () => {
  it('with the lines in another order', async () => {
    const reverse = rewritten((invoice) => ({ details: invoice.details.toReversed() }))
    expect(await differences(reverse)).toEqual([])
  })

  it('with prices without VAT in four decimals', async () => {
    const exclusive = rewritten((invoice) => ({
      pricesAreInclTax: false,
      details: invoice.details.map((line) => ({ ...line, price: netPrice(line) })),
    }))
    expect(await differences(exclusive)).toEqual([])
  })

  it('with a discount in two parts', async () => {
    const split = rewritten((invoice) => ({
      details: invoice.details.flatMap((line) =>
        line.description === 'Korting'
          ? ['-1.50', '-0.50'].map((price, i) => ({ ...line, id: `9${i}`, price }))
          : [line],
      ),
    }))
    expect(await differences(split)).toEqual([])
  })

  it('with the voucher as a payment, where the case says so', async () => {
    const counted: Meddle = (bench) => {
      rewritten(asPayment)(bench)
      bench.moneybird.counts.countWrite('payments')
    }
    expect(await differences(counted, alternative)).toEqual([])
  })
})

describe('A form that means something else does not pass', () => {
  it('as a product in two parts', async () => {
    const split = rewritten((invoice) => ({
      details: invoice.details.flatMap((line) =>
        line.description.startsWith('Theepot')
          ? ['20.00', '20.00'].map((price, i) => ({ ...line, id: `9${i}`, price }))
          : [line],
      ),
    }))
    expect((await differences(split)).join('\n')).toMatch(/no line "Theepot/)
  })

  it('as a voucher payment where the case knows only the line', async () => {
    expect((await differences(rewritten(asPayment))).join('\n')).toMatch(/no line "Bon"[^]*total is 45.00/)
  })

  it('as a voucher payment on another ledger', async () => {
    const wrong = rewritten((invoice, bench) => {
      const form = asPayment(invoice, bench)
      const ledger = bench.ids.get('ledger_klanttegoed') ?? ''
      const [first, second] = form.payments ?? []
      return {
        ...form,
        payments: [first, { ...second, ledger_account_id: ledger }],
      } as Partial<InvoiceRecord>
    })
    expect((await differences(wrong, alternative)).join('\n')).toMatch(/payments is .*klanttegoed/)
  })
})
