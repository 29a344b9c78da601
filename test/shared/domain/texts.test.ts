import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeProduct } from '../../../src/shared/domain/description.ts'
import { referenceOf } from '../../../src/shared/domain/reference.ts'
import { lineOf, orderWith } from './support.ts'

const describeAs = (name: string, options: [string, string][] = []) =>
  describeProduct({
    ...lineOf('1', '1', '0', name),
    options: options.map(([option, value]) => ({ name: option, value })),
  })

const graphemes = (text: string) =>
  [...new Intl.Segmenter('nl', { granularity: 'grapheme' }).segment(text)].map((part) => part.segment)

describe('the description of a product', () => {
  test('is its name, and each chosen option on its own line', () => {
    expect(
      describeAs('T-shirt', [
        ['Kleur', 'rood'],
        ['Tekst', 'regel 1\nregel 2'],
      ]),
    ).toBe('T-shirt\nKleur: rood\nTekst: regel 1\nregel 2')
    expect(describeAs('T-shirt')).toBe('T-shirt')
  })

  test('trims an option without value', () => {
    expect(
      describeAs('T-shirt', [
        ['Kleur', ''],
        ['', 'rood'],
      ]),
    ).toBe('T-shirt\nKleur:\n: rood')
  })

  test.each([
    ['emoji family', '👨‍👩‍👧‍👦'],
    ['flag', '🇳🇱'],
    ['skin tone', '👍🏽'],
    ['letter with loose accents', 'é̂'],
    ['Devanagari cluster', 'क्षि'],
    ['Hebrew with points', 'שָׁ'],
  ])('of 5000 graphemes is left whole, one more is cut between graphemes: %s', (_, unit) => {
    expect(graphemes(unit)).toHaveLength(1)
    const full = unit.repeat(5000)
    expect(describeAs(full)).toBe(full)
    expect(describeAs(`${full}${unit}`)).toBe(`${unit.repeat(4999)}…`)
  })

  test('of plain text is cut at the same length, options included', () => {
    expect(describeAs('x'.repeat(5000))).toBe('x'.repeat(5000))
    expect(describeAs('x'.repeat(5001))).toBe(`${'x'.repeat(4999)}…`)
    expect(describeAs('x'.repeat(4990), [['Kleur', 'donkerrood']])).toBe(`${'x'.repeat(4990)}\nKleur: d…`)
  })

  test('of any text survives: whole, or its first 4999 graphemes', () => {
    const long = fc.tuple(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.integer({ min: 1, max: 400 }))
    fc.assert(
      fc.property(long, ([text, times]) => {
        const name = text.repeat(times)
        const parts = graphemes(name)
        const kept = parts.length <= 5000 ? name : `${parts.slice(0, 4999).join('')}…`
        expect(describeAs(name)).toBe(kept)
      }),
      { numRuns: 40 },
    )
  })

  test('keeps right-to-left text as it is', () => {
    expect(describeAs('كتاب عربي', [['צבע', 'אדום']])).toBe('كتاب عربي\nצבע: אדום')
  })
})

describe('the reference of an order', () => {
  const order = orderWith({ id: '1001', storeId: '2', invoiceNo: 'INV-2026-0007' })

  test('fills the format', () => {
    expect(referenceOf(order, '{order_id}', '')).toBe('1001')
    expect(referenceOf(order, 'W{store_id}-{order_id}', '')).toBe('W2-1001')
    expect(referenceOf(order, '{order_id}/{order_id} {invoice_no}', '')).toBe('1001/1001 INV-2026-0007')
    expect(referenceOf(order, '{store_id}{store_id}{invoice_no}{invoice_no}', '')).toBe(
      '22INV-2026-0007INV-2026-0007',
    )
  })

  test('waits for the invoice number only when the format wants it', () => {
    const unnumbered = { ...order, invoiceNo: '' }
    expect(referenceOf(unnumbered, '{order_id}-{invoice_no}', '')).toBeNull()
    expect(referenceOf(unnumbered, '{order_id}', '')).toBe('1001')
  })

  test('gets a suffix when the merchant set an earlier invoice aside', () => {
    expect(referenceOf(order, '{order_id}', '-2')).toBe('1001-2')
  })

  test('holds no sign that separates in the filters of Moneybird, and no outer spaces', () => {
    const odd = { ...order, invoiceNo: 'A,B|C:D,E' }
    expect(referenceOf(odd, ' {invoice_no} {order_id} ', ':x ')).toBe('A-B-C-D-E 1001 -x')
  })
})
