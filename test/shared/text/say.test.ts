import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problem, type Warning, type WarningCode } from '../../../src/shared/domain/problem.ts'
import { problems } from '../../../src/shared/problems/problems.ts'
import { warnings } from '../../../src/shared/problems/warnings.ts'
import { sayProblem, sayStory, sayTitle, sayWarning } from '../../../src/shared/text/say.ts'
import { storySentences } from '../../../src/shared/text/story.ts'
import { linesOf, plainSpaces } from './examples.ts'

const languages = ['nl', 'en'] as const
const strangeCodes = ['', 'OF_A_LATER_VERSION', 'constructor', '__proto__', 'toString']

describe('what a problem says', () => {
  it('follows its data: who credited, what changed, why the shop did not answer', () => {
    const made = problem('CREDIT_NEEDED', { status: 'Terugbetaald', creditId: '37' })
    const none = problem('CREDIT_NEEDED', { status: 'Terugbetaald', creditId: '' })
    expect(sayProblem(made, 'nl').what).toContain('staat een creditfactuur klaar')
    expect(sayProblem(none, 'nl').todo).toMatch(/^Bekijk het voorstel bij Terugbetalingen/)
    const same = problem('ORDER_CHANGED_AFTER_INVOICE', { invoiced: '48.40', total: '48.40' })
    expect(plainSpaces(sayProblem(same, 'nl').what)).toMatch(
      /gegevens .* gewijzigd .* Het bedrag bleef € 48,40/,
    )
    const busy = problem('OPENCART_BAD_ANSWER', { cause: 'maintenance', detail: '' })
    expect(sayProblem(busy, 'nl').what).toBe('Je webwinkel staat in onderhoud.')
    for (const cause of ['of_a_later_version', 'constructor', '']) {
      const odd = { code: 'OPENCART_BAD_ANSWER', data: { cause, detail: '' } }
      expect(sayProblem(odd, 'nl').what).toBe('Je webwinkel gaf een onverwacht antwoord.')
    }
  })

  it('quotes Moneybird where it spoke in words, and leaves codes out', () => {
    const reason = (text: string) => sayProblem(problem('INVOICE_REFUSED', { reason: text }), 'nl').why
    expect(reason('contact: mag niet leeg zijn.')).toBe(
      'Er is daarom niets geboekt. Moneybird zegt: “contact: mag niet leeg zijn”.',
    )
    for (const code of ['HTTP 422', 'UND_ERR_SOCKET', ''])
      expect(reason(code)).toBe('Er is daarom niets geboekt.')
  })

  it('leaves a part out when there is nothing to name', () => {
    expect(sayProblem(problem('INVOICE_GONE', { number: '' }), 'nl').what).toBe(
      'De factuur van deze bestelling staat niet meer in Moneybird.',
    )
    expect(sayProblem(problem('SHOP_MODULE_OLD', { version: 'api 2' }), 'en').what).toBe(
      'The module in your shop does not fit this version of Factuurbrug.',
    )
  })

  it('shows amounts of an invoice in the currency of the order, those of the shop in its own', () => {
    const place = { currency: 'GBP', baseCurrency: 'EUR', timeZone: 'Europe/Amsterdam' }
    const invoice = problem('INVOICE_TOTAL_DIFFERS', problems.INVOICE_TOTAL_DIFFERS.example)
    expect(plainSpaces(sayProblem(invoice, 'nl', place).what)).toContain('£ 10,05')
    const rows = problem('TOTAL_MISMATCH', problems.TOTAL_MISMATCH.example)
    expect(plainSpaces(sayProblem(rows, 'nl', place).what)).toContain('€ 25,40')
  })

  it('tells until when to wait by the clock of the shop', () => {
    const wait = problem('RATE_LIMITED', { until: '2026-11-23T13:05:00.000Z' })
    expect(sayProblem(wait, 'nl').todo).toMatch(/^Wacht tot 14:05 /)
    const finnish = { currency: 'EUR', baseCurrency: 'EUR', timeZone: 'Europe/Helsinki' }
    expect(sayProblem(wait, 'nl', finnish).todo).toMatch(/^Wacht tot 15:05 /)
  })
})

describe('data from who knows where', () => {
  const title = (text: string) =>
    sayProblem(problem('TAX_AMBIGUOUS', { title: text, discount: '' }), 'nl').what

  it('are never read as a template', () => {
    expect(title('{title} [weg] {x:money} $& $1')).toBe(
      'Het is niet zeker welk btw-tarief bij “{title} [weg] {x:money} $& $1” in deze bestelling hoort.',
    )
  })

  it('stay plain text: HTML is neither dropped nor escaped twice', () => {
    expect(title('<b onclick="x">Pan & deksel</b>')).toContain('“<b onclick="x">Pan & deksel</b>”')
  })

  it('cannot break the line, steer a terminal or turn the text around', () => {
    const text = title('Mok\r\nKleur:\tblauw \u001b[31mrood\u202e \u0000einde')
    expect(text).toContain('“Mok Kleur: blauw [31mrood einde”')
  })

  it('are cut when they are long, never inside a family of emoji', () => {
    const text = title('👨‍👩‍👧‍👦'.repeat(10_000))
    expect(text.length).toBeLessThan(2000)
    expect(text).toMatch(/“(👨‍👩‍👧‍👦)+…”/u)
    expect(title('x'.repeat(10_000))).toContain(`“${'x'.repeat(159)}…”`)
    expect(title('x'.repeat(160))).toContain(`“${'x'.repeat(160)}”`)
    expect(title(`e${'\u0301'.repeat(10_000)}`).length).toBeLessThan(2000)
  })

  it('are called unknown where they are missing', () => {
    const bare = { code: 'TAX_MISMATCH', data: { title: null, charged: 7 } }
    expect(plainSpaces(sayProblem(bare, 'nl').what)).toBe(
      'De btw bij “(onbekend)” klopt niet: er is € 7,00 gerekend, verwacht was (onbekend).',
    )
  })

  it('are shown as they are where they have not the form that was promised', () => {
    const odd = problem('BEFORE_START_DATE', { date: 'gisteren', startDate: '2026-13-45' })
    expect(sayProblem(odd, 'nl').what).toBe('Deze bestelling is van gisteren, vóór je startdatum 2026-13-45.')
  })

  it('never make it throw, and always give three lines of bearable length', () => {
    const codes = fc.constantFrom(...Object.keys(problems), ...strangeCodes)
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constantFrom(
        '',
        '-',
        '1e400',
        'NaN',
        'EUR',
        '2026-02-31',
        'XX',
        'constructor',
        '\ud800',
        '0:',
        null,
        {},
        7,
      ),
    )
    const fields = [...new Set(Object.values(problems).flatMap(({ example }) => Object.keys(example)))]
    const record = fc.dictionary(fc.constantFrom(...fields, '__proto__', 'toString'), value)
    const place = { currency: '€€', baseCurrency: 'EURO', timeZone: 'Europe/Amsterdam' }
    fc.assert(
      fc.property(codes, record, fc.constantFrom(...languages), (code, data, language) => {
        for (const text of linesOf(sayProblem({ code, data }, language, place))) {
          expect(text.length).toBeGreaterThan(5)
          expect(text.length).toBeLessThan(4000)
          expect(text).not.toMatch(/[\p{Cc}\u202e]/u)
          expect(text.isWellFormed()).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('what this version does not know', () => {
  it.each(strangeCodes)('%j is told in a neutral sentence', (code) => {
    const { what, todo } = sayProblem({ code, data: {} }, 'nl')
    expect(what).toBe('Er is iets met deze bestelling dat deze versie van Factuurbrug niet kent.')
    expect(todo).toBe('Installeer de nieuwste versie van Factuurbrug.')
    expect(sayTitle(code, 'nl')).toBe('Onbekende melding')
    expect(sayWarning({ code }, 'en').what).toContain('does not know')
    expect(sayStory({ event: code, detail: 'x' }, 'en')).toContain('does not know')
  })
})

describe('warnings', () => {
  const example: Readonly<Record<WarningCode, Warning>> = {
    TOTAL_DIFFERS: { code: 'TOTAL_DIFFERS', cents: 2 },
    SHIPPING_WITHOUT_VAT: { code: 'SHIPPING_WITHOUT_VAT' },
    VAT_CHARGED_DESPITE_VAT_NUMBER: { code: 'VAT_CHARGED_DESPITE_VAT_NUMBER' },
    VAT_CHARGED_ON_EXPORT: { code: 'VAT_CHARGED_ON_EXPORT' },
    CONTACT_ADDRESS_DIFFERS: { code: 'CONTACT_ADDRESS_DIFFERS' },
    CONTACT_NAME_DIFFERS: { code: 'CONTACT_NAME_DIFFERS' },
    CONTACT_TEXT_CUT: { code: 'CONTACT_TEXT_CUT' },
    SHIPPING_RATE_ABOVE_GOODS: { code: 'SHIPPING_RATE_ABOVE_GOODS' },
    UK_LOW_VALUE: { code: 'UK_LOW_VALUE' },
    CONTACT_EMAIL_NOT_UNIQUE: { code: 'CONTACT_EMAIL_NOT_UNIQUE' },
    INVOICE_DATE_MOVED: { code: 'INVOICE_DATE_MOVED' },
    NO_EMAIL: { code: 'NO_EMAIL' },
    ARCHIVED_CONTACT_SKIPPED: { code: 'ARCHIVED_CONTACT_SKIPPED' },
    ZERO_QUANTITY_LINE_DROPPED: { code: 'ZERO_QUANTITY_LINE_DROPPED' },
  }

  it('are whole sentences in both languages', () => {
    expect(Object.keys(example)).toEqual(Object.keys(warnings))
    for (const warning of Object.values(example)) {
      for (const language of languages) {
        const { what, todo } = sayWarning(warning, language)
        for (const text of [what, todo]) expect(text).toMatch(/^\p{Lu}[^{}[\]]*\.$/u)
      }
    }
  })

  it('say by how many cents a total differed', () => {
    const cents = (count: number, language: 'nl' | 'en') =>
      sayWarning({ code: 'TOTAL_DIFFERS', cents: count }, language).what
    expect(cents(1, 'nl')).toContain('verschillen 1 cent van')
    expect(cents(3, 'nl')).toContain('verschillen 3 cent van')
    expect(cents(1, 'en')).toContain('differ 1 cent from')
    expect(cents(3, 'en')).toContain('differ 3 cents from')
  })
})

describe('the story of an order', () => {
  const told = (event: string, detail = '') => plainSpaces(sayStory({ event, detail }, 'nl'))

  it('tells each event with what it carries', () => {
    expect(told('seen', 'In afwachting')).toBe('Gevonden in je webwinkel, met status “In afwachting”.')
    expect(told('order_changed', '48.40')).toBe(
      'De bestelling is gewijzigd in je webwinkel. Totaal: € 48,40.',
    )
    expect(told('problem', 'TAX_MAPPING_MISSING')).toBe('Melding: Btw-tarief nog niet gekoppeld.')
    expect(told('draft_created', '48.40')).toBe('Conceptfactuur van € 48,40 gemaakt in Moneybird.')
    expect(told('sent', '2026-0042')).toBe('Factuur 2026-0042 definitief gemaakt.')
    expect(told('paid', '48.40')).toBe('Betaling van € 48,40 in Moneybird gezet.')
    expect(told('allowed', 'SHIPPING_WITHOUT_VAT')).toBe('Door jou toegestaan: Verzendkosten zonder btw.')
    expect(told('ignored', 'test {x}')).toBe('Door jou genegeerd: “test {x}”.')
  })

  it('is whole without it too, in both languages', () => {
    for (const event of Object.keys(storySentences)) {
      for (const language of languages) {
        expect(sayStory({ event, detail: '' }, language)).toMatch(/^\p{Lu}[^{}[\]]*[^ ]\.$/u)
      }
    }
    expect(told('adopted')).toBe('De factuur stond al in Moneybird. Er is geen nieuwe gemaakt.')
    expect(told('ignored')).toBe('Door jou genegeerd.')
  })

  it('shows amounts in the currency of the order', () => {
    const place = { currency: 'GBP', baseCurrency: 'EUR', timeZone: 'Europe/Amsterdam' }
    expect(plainSpaces(sayStory({ event: 'paid', detail: '80.00' }, 'nl', place))).toContain('£ 80,00')
  })
})
