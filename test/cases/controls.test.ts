import { describe, expect, it } from 'vitest'
import { allModes, type Bench } from './bench.ts'
import { playCase, type Meddle } from './play.ts'
import { runCase } from './run-cases.ts'
import { sample, type Changes } from './sample.ts'

const [sum = { name: 'sum', arithmetic: 'sum', roundInputPrices: false } as const] = allModes

async function differencesOf(changes: Changes, meddle?: Meddle): Promise<string> {
  const play = await playCase(sample(changes), sum, meddle)
  return play.differences.join('\n')
}

it('passes the sample under every mode as it stands', async () => {
  expect((await runCase(sample())).failures).toEqual([])
})

const line = 'expect.invoice.lines'
const contact = {
  'given.contacts': [{ id: 'c1', firstname: 'Anna', lastname: 'de Vries', email: 'x@example.nl' }],
}

const wrongExpectations: readonly (readonly [what: string, changes: Changes, told: RegExp])[] = [
  [
    'outcome',
    { 'expect.outcome': 'failed', 'expect.code': 'TAX_MISMATCH' },
    /outcome is pushed, expected failed TAX/,
  ],
  ['shop total', { 'expect.shop_total': '40.01' }, /shop total is 40.00, expected 40.01/],
  ['total', { 'expect.invoice.total_incl': '40.01' }, /total is 40.00, expected 40.01/],
  ['reference', { 'expect.invoice.reference': '800002' }, /no invoice with reference 800002/],
  ['date', { 'expect.invoice.invoice_date': '2026-11-21' }, /invoice date is 2026-11-20/],
  ['currency', { 'expect.invoice.currency': 'GBP' }, /currency is EUR, expected GBP/],
  ['VAT amount', { 'expect.invoice.vat.0.amount': '7.83' }, /VAT at mb_nl21 is 7.81, expected 7.83/],
  ['VAT base', { 'expect.invoice.vat.0.base': '37.21' }, /base at mb_nl21 is 37.19, expected 37.21/],
  ['VAT rate', { 'expect.invoice.vat.0.tax': 'mb_nl9' }, /unexpected VAT at mb_nl21: 7.81/],
  ['VAT left out', { 'expect.invoice.vat': [] }, /unexpected VAT at mb_nl21/],
  [
    'line text',
    { [`${line}.0.description`]: 'Theepot' },
    /no line "Theepot"[^]*unexpected line "Theepot\nKleur/,
  ],
  ['line price', { [`${line}.0.price`]: '33.0500' }, /no line "Theepot[^]*there is one of 40.00/],
  ['line amount', { [`${line}.0.amount`]: '2' }, /no line "Theepot\nKleur: Groen" of 80.00/],
  ['line rate', { [`${line}.0.tax`]: 'mb_nl9' }, /no line "Theepot/],
  ['shipping price', { [`${line}.1.price`]: '5.7951' }, /no line "Bezorgen" of 7.01/],
  [
    'discount',
    { [`${line}.2.price`]: '-1.6400' },
    /discount "Korting" at mb_nl21 is -2.00 in 1 lines, expected -1.98/,
  ],
  ['discount rate', { [`${line}.2.tax`]: 'mb_nl9' }, /discount "Korting" at mb_nl9/],
  ['voucher amount', { [`${line}.3.price`]: '-5.5000' }, /net at mb_none is -5.00, expected -5.50/],
  [
    'ledger',
    { [`${line}.3.ledger`]: 'ledger_klanttegoed' },
    /ledger ledger_cadeaubonnen, expected ledger_klant/,
  ],
  ['a line too many', { [`${line}.4`]: extraLine('Inpakken') }, /no line "Inpakken"/],
  ['the same line twice', { [`${line}.4`]: extraLine('Bezorgen') }, /no line "Bezorgen" of 7.00/],
  [
    'net total',
    { 'expect.invoice.total_excl_before_rounding': '32.25' },
    /net total is 32.19, expected 32.25/,
  ],
  ['rounding', { 'expect.rounding_cents_needed': { sum: 1 } }, /lines need 0 cents of rounding, expected 1/],
  ['payment', { 'expect.payment.amount': '39.99' }, /paid 40.00, expected 39.99/],
  ['payment date', { 'expect.payment.date': '2026-11-24' }, /payment date is 2026-11-20/],
  ['no payment', { 'expect.payment': undefined }, /paid 40.00, expected 0.00/],
  ['no sending', { 'expect.send': undefined }, /the invoice is paid, expected a draft/],
  ['way of sending', { 'expect.send.delivery_method': 'Email' }, /delivery method is Manual, expected Email/],
  ['contacts created', { 'expect.writes.contacts_created': 0 }, /contacts created is 1, expected 0/],
  ['contacts changed', { 'expect.writes.contacts_updated': 1 }, /contacts changed is 0, expected 1/],
  ['invoices created', { 'expect.writes.invoices_created': 2 }, /invoices created is 1, expected 2/],
  ['send requests', { 'expect.writes.send_requests': 0 }, /send requests is 1, expected 0/],
  ['payments', { 'expect.writes.payments': 2 }, /payments is 1, expected 2/],
  ['warnings', { 'expect.warnings': ['NO_EMAIL'] }, /warnings is , expected NO_EMAIL/],
  ['contact name', { 'expect.contact.lastname': 'Vries' }, /contact lastname is de Vries, expected Vries/],
  ['contact number', { 'expect.contact.tax_number': 'NL1' }, /contact tax_number is , expected NL1/],
  ['contact is not new', { 'expect.contact.new': false }, /contact is new is true, expected false/],
  ['contact', { ...contact, 'expect.contact': { id: 'c1' } }, /contact is \d+, expected \d+/],
]

function extraLine(description: string): object {
  return { kind: 'fee', description, amount: '1', price: '5.7851', tax: 'mb_nl21' }
}

describe('A wrong expectation is reported', () => {
  it.each(wrongExpectations)('of the %s', async (_, changes, told) => {
    expect(await differencesOf(changes)).toMatch(told)
  })
})

const steps = (step: object) => ({ events: [{ sync: 1 }, { status: 11, nightly: 1, expect: step }] })

const wrongSteps: readonly (readonly [what: string, step: object, told: RegExp])[] = [
  ['invoices', { invoices_total: 2 }, /step 2: invoices is 1, expected 2/],
  ['deleted invoices', { invoices_deleted: 1 }, /deleted invoices is 0, expected 1/],
  ['contacts', { contacts_total: 3 }, /contacts is 1, expected 3/],
  ['send requests', { send_requests_total: 2 }, /send requests is 1, expected 2/],
  ['payments', { payments_total: 0 }, /payments is 1, expected 0/],
  ['amount paid', { payment_amount: '10.00' }, /payment is 40.00, expected 10.00/],
  ['credit drafts', { credit_drafts_total: 2 }, /credit drafts is 1, expected 2/],
  ['invoice total', { invoice_total: '45.00' }, /invoice total is 40.00, expected 45.00/],
  ['shop total', { shop_total: '45.00' }, /shop total is 40.00, expected 45.00/],
  ['attention', { attention: 'INVOICE_GONE' }, /attention is CREDIT_NEEDED, expected INVOICE_GONE/],
  ['adoption', { adopted: true }, /adopted is false, expected true/],
  [
    'total of the credit',
    { credit: { total_incl: '-45.00' } },
    /credit invoice: total is -40.00, expected -45.00/,
  ],
  ['lines of the credit', { credit: { lines: [] } }, /credit invoice: unexpected line "Theepot/],
  ['VAT of the credit', { credit: { vat: [] } }, /credit invoice: unexpected VAT at mb_nl21: -7.81/],
  ['a write that is not named', {}, /1 more creditDrafts than the step names/],
]

describe('A wrong expectation of a later step is reported', () => {
  it.each(wrongSteps)('of the %s', async (_, step, told) => {
    const changes = { ...steps(step), 'settings.after_invoice_change': 'credit_draft' }
    expect(await differencesOf(changes)).toMatch(told)
  })
})

const meddling: readonly (readonly [what: string, meddle: Meddle, told: RegExp])[] = [
  ['a contact that was there is changed', changeContact, /contact de Vries was changed/],
  ['a second invoice appears', copyInvoice, /2 invoices with reference 800001/],
  [
    'a price is changed',
    (bench) => {
      changeLine(bench, { price: '41.00' })
    },
    /no line "Theepot/,
  ],
  [
    'a text names the article',
    (bench) => {
      changeLine(bench, { description: 'Theepot TP-9' })
    },
    /names the article TP-9/,
  ],
  [
    'a text holds an entity',
    (bench) => {
      changeLine(bench, { description: 'Thee &amp; pot' })
    },
    /holds an HTML entity/,
  ],
  [
    'an amount is negative',
    (bench) => {
      changeLine(bench, { amountDecimal: '-1' })
    },
    /amount -1 is not positive/,
  ],
  ['a needless rounding line stands there', addRounding, /rounding where none is needed/],
  [
    'the total is a cent off',
    (bench) => {
      changeTotals(bench, { incl: '40.01' })
    },
    /total is 40.01, expected 40.00/,
  ],
  [
    'the invoice is gone',
    (bench) => {
      bench.administration.invoices.clear()
    },
    /no invoice with reference/,
  ],
]

describe('What happens behind the back of the program is reported', () => {
  it.each(meddling)('when %s', async (_, meddle, told) => {
    expect(await differencesOf(contact, meddle)).toMatch(told)
  })

  it('when an invoice changes after it was sent', async () => {
    let calls = 0
    const meddle: Meddle = (bench) => {
      if (++calls === 2) changeLine(bench, { price: '41.00' })
    }
    const events = [{ sync: 1 }, { status: 3, sync: 1 }]
    expect(await differencesOf({ events }, meddle)).toMatch(/was changed after it was sent/)
  })
})

function theInvoice(bench: Bench) {
  const [invoice] = bench.administration.invoices.values()
  if (invoice === undefined) throw new Error('no invoice')
  return invoice
}

function changeContact(bench: Bench): void {
  const [known] = bench.administration.contacts.values()
  if (known !== undefined) known.fields.city = 'Elders'
}

function copyInvoice(bench: Bench): void {
  bench.administration.invoices.set('7', { ...theInvoice(bench), id: '7' })
}

function changeLine(bench: Bench, change: object): void {
  const invoice = theInvoice(bench)
  const [first, ...rest] = invoice.details
  if (first !== undefined) invoice.details = [{ ...first, ...change }, ...rest]
}

function changeTotals(bench: Bench, change: object): void {
  const invoice = theInvoice(bench)
  invoice.totals = { ...invoice.totals, ...change }
}

function addRounding(bench: Bench): void {
  const invoice = theInvoice(bench)
  const [first] = invoice.details
  const taxRateId = bench.ids.get('mb_none') ?? ''
  if (first === undefined) return
  const rounding = { ...first, id: '8', description: 'Afronding', price: '0.01', taxRateId }
  invoice.details = [...invoice.details, rounding]
}

describe('A case that cannot be played', () => {
  it('is reported with the reason, and does not pass', async () => {
    const unknownRate = { 'settings.tax_map.0.moneybird': 'mb_nl99' }
    expect(await differencesOf(unknownRate)).toMatch(/Nothing is called mb_nl99/)
    const unknownRequest = { 'given.moneybird_fault': { request: 'POST moon', status: 500 } }
    expect(await differencesOf(unknownRequest)).toMatch(/Moneybird has no request POST moon/)
  })

  it('is one whose keys are not those of the format', () => {
    expect(() => sample({ 'given.full_moon': true })).toThrow(/given/)
    expect(() => sample({ 'expect.writes.notes': 1 })).toThrow(/expect.writes/)
    expect(() => sample({ events: [{ sink: 1 }] })).toThrow(/events.0/)
    expect(() => sample({ 'expect.outcome': 'splendid' })).toThrow(/expect.outcome/)
  })
})
