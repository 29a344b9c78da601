import { describe, expect, it } from 'vitest'
import type { ProblemCode } from '../../../src/shared/domain/problem.ts'
import { wordingOf } from '../../../src/shared/problems/about.ts'
import type { ProblemRecord, Wording } from '../../../src/shared/problems/define.ts'
import { problems } from '../../../src/shared/problems/problems.ts'
import { warnings } from '../../../src/shared/problems/warnings.ts'
import { sayProblem, sayTitle } from '../../../src/shared/text/say.ts'
import { formatNames } from '../../../src/shared/text/template.ts'
import { actionWords } from '../../../src/shared/text/words.ts'
import { linesOf, plainSpaces } from '../text/examples.ts'

const languages = ['nl', 'en'] as const
const records = Object.entries<ProblemRecord>(problems)

/** One problem of every code and of every variant. */
const all = records.flatMap(([code, { example, variants = [] }]) =>
  [example, ...variants.map((variant) => variant.example)].map((data) => ({ code, data })),
)

/** All templates: those of the codes, and those for particular data. */
const templates = records.flatMap(([code, record]) =>
  [record, ...(record.variants ?? [])].flatMap((each) =>
    languages.flatMap((language) =>
      each[language].map((text, part) => ({
        code,
        fields: Object.keys(record.example),
        language,
        text,
        isTodo: part === 2,
      })),
    ),
  ),
)

const placeholders = (template: string) =>
  [...template.matchAll(/\{(\w+)(?::(\w+))?\}/g)].map(([, name, format]) => ({ name: name ?? '', format }))

describe('the sentences of problems', () => {
  it('use only fields that the data of their code have, in formats that exist', () => {
    for (const { code, fields, text } of templates) {
      for (const { name, format } of placeholders(text)) {
        expect(fields, `${code}: ${text}`).toContain(name)
        if (format !== undefined) expect(formatNames, `${code}: ${text}`).toContain(format)
      }
    }
  })

  it('tell every fact of the data but what is technical', () => {
    const technical = new Set(
      'supply holder field detail id invoiceId creditId reason pid status version cause'.split(' '),
    )
    for (const [code, record] of records) {
      const [what, why, todo] = record.nl
      const told = placeholders(code === 'RATE_LIMITED' ? todo : what + why)
      const facts = Object.entries(record.example).flatMap(([name, value]) =>
        technical.has(name) || name === 'percentage' || value === '' ? [] : [name],
      )
      expect(
        told.map(({ name }) => name),
        code,
      ).toEqual(expect.arrayContaining(facts))
    }
  })

  it('are those of a variant for its own example, and those of no variant for the example of the code', () => {
    for (const [code, record] of records) {
      const { variants = [] } = record
      const wordings: readonly (Wording | null)[] = variants.map(({ example: data }) =>
        wordingOf({ code, data }),
      )
      expect(wordings, code).toEqual(variants)
      // Of the shop's answers one is the example.
      if (code !== 'OPENCART_BAD_ANSWER') expect(wordingOf({ code, data: record.example }), code).toBe(record)
    }
  })

  it('are whole sentences in both languages: no braces, no brackets, no straight quotes, no double spaces', () => {
    for (const example of all) {
      for (const language of languages) {
        for (const text of linesOf(sayProblem(example, language))) {
          expect(text, example.code).toMatch(/^[\p{Lu}“].*\.$/su)
          expect(text.replace('orders[3]', ''), example.code).not.toMatch(
            /[{}[\]"']|\s\s|\s[.,:]|\.\.|unknown|onbekend/u,
          )
        }
      }
    }
  })

  it('never speak of codes, shout, blame or count "items"', () => {
    const forbidden = /!|oeps|oops|fout ?code|error code|\bitems?\b|\b(uw|u)\b|[A-Z]{2,}_[A-Z]|http_|HTTP \d/i
    for (const example of all) {
      for (const language of languages) {
        const { what, why, todo } = sayProblem(example, language)
        const text = [what, why, todo, sayTitle(example.code, language)].join(' ')
        expect(text.replace(/“[^”]*”/g, ''), example.code).not.toMatch(forbidden)
      }
    }
  })

  it('speak of btw, never of belasting, except by the name that OpenCart gives its tax classes', () => {
    for (const example of all) {
      const { what, why, todo } = sayProblem(example, 'nl')
      expect([what, why, todo].join(' '), example.code).not.toMatch(/belasting(?!groep)/i)
    }
  })

  it('say what to do beginning with a verb', () => {
    const verbs = {
      nl: 'Bekijk Controleer Ga Herstel Installeer Kies Kijk Laat Log Maak Neem Ontgrendel Open Overleg Pas Probeer Scherm Sluit Stel Verbeter Vergelijk Vraag Vul Wacht Zet Zoek',
      en: 'Add Adjust Ask Check Choose Close Compare Complete Connect Copy Correct Enter Free Generate Go Install Leave Log Look Make Open Protect Search Set Switch Try Unlock Wait',
    }
    for (const example of all) {
      for (const language of languages) {
        const [first = ''] = sayProblem(example, language).todo.split(/[ :,]/)
        expect(verbs[language].split(' '), `${example.code}: ${first}`).toContain(first)
      }
    }
  })

  it('name buttons by the words that are on them', () => {
    const ofOpenCart = ['Foutmeldingen tonen', 'Display Errors', 'chmod 600 {file}']
    for (const language of languages) {
      const allowing = records.flatMap(([, { may }]) => may.allow ?? [])
      const labels = [...Object.values(actionWords), ...allowing].map((words) => words[language])
      const todos = templates.filter((template) => template.language === language && template.isTodo)
      for (const { text } of todos) {
        const quoted = [...text.matchAll(/“([^”]*)”/g)].map(([, label]) => label ?? '')
        const own = quoted.filter((label) => !/^\{\w+(:\w+)?\}$/.test(label) && !ofOpenCart.includes(label))
        expect(labels, text).toEqual(expect.arrayContaining(own))
      }
    }
  })

  it('offer the button that lets the order go wherever there is one', () => {
    for (const [code, { may, example: data }] of records) {
      for (const language of may.allow === undefined ? [] : languages) {
        expect(sayProblem({ code, data }, language).todo).toContain(`“${may.allow?.[language] ?? ''}”`)
      }
    }
  })

  it('have a title of a few words for every code, each its own', () => {
    for (const language of languages) {
      const titles = records.map(([, { title }]) => title[language])
      expect(new Set(titles).size).toBe(records.length)
      for (const title of titles) expect(title.length, title).toBeLessThanOrEqual(50)
    }
  })

  it('fit on the screen', () => {
    for (const example of all) {
      for (const language of languages) {
        const { what, why, todo } = sayProblem(example, language)
        expect(what.length, example.code).toBeLessThanOrEqual(140)
        expect(why.length, example.code).toBeLessThanOrEqual(240)
        expect(todo.length, example.code).toBeLessThanOrEqual(240)
      }
    }
  })

  it('are said of warnings too: whole and without code', () => {
    for (const remark of Object.values(warnings)) {
      for (const text of [...remark.nl, ...remark.en])
        expect(text).toMatch(/^\p{Lu}[^!_{]*(\{cents:cents\}[^!_{]*)?\.$/u)
    }
  })
})

describe('the facts that a merchant must read', () => {
  const said = (code: ProblemCode, data: Record<string, string>) => {
    const { what, why } = sayProblem({ code, data }, 'nl')
    return plainSpaces(`${what} ${why}`)
  }

  it.each<[ProblemCode, Record<string, string>, string[]]>([
    ['NEGATIVE_TOTAL', { total: '-70.00' }, ['€ −70,00', 'creditfactuur']],
    [
      'TOTAL_MISMATCH',
      { lines: '25.00', total: '25.05', difference: '0.05' },
      ['€ 25,00', '€ 25,05', '€ 0,05'],
    ],
    [
      'TAX_MISMATCH',
      { title: 'BTW 21%', charged: '3.90', expected: '4.20' },
      ['€ 3,90', '€ 4,20', 'BTW 21%'],
    ],
    [
      'TAX_ROW_UNMAPPED',
      { title: 'Verwijderingsbijdrage', amount: '1.00' },
      ['Verwijderingsbijdrage', '€ 1,00'],
    ],
    ['TAX_MAPPING_MISSING', { name: 'BTW 9%', percentage: '9' }, ['“BTW 9%”']],
    ['TAX_RATE_INACTIVE', { name: 'BTW 21%' }, ['“BTW 21%”']],
    [
      'TAX_RATE_PERCENT_DIFFERS',
      { name: 'ALV', percentage: '25.5', moneybird: '24' },
      ['ALV', '25,5%', '24%'],
    ],
    ['OSS_HOME_RATE_USED', { country: 'BE' }, ['België', 'Nederlandse btw', 'OSS']],
    [
      'OSS_RATE_OTHER_COUNTRY',
      { country: 'DE', rateCountry: 'GB' },
      ['naar Duitsland', 'van het Verenigd Koninkrijk'],
    ],
    ['VAT_NUMBER_INVALID', { number: 'BE0999999999' }, ['BE0999999999', 'VIES']],
    ['VIES_UNAVAILABLE', { number: 'BE0123456789' }, ['BE0123456789', 'VIES']],
    ['EXPORT_DELIVERY_INSIDE_EU', { country: 'NL' }, ['bezorgadres', 'Nederland']],
    ['ZERO_VAT_UNEXPLAINED', { country: 'NL', title: 'Mok' }, ['Nederland', 'Mok']],
    ['ZERO_VAT_SPECIAL_TERRITORY', { country: 'ES', postcode: '35001' }, ['Spanje', '35001', 'export']],
    ['FOREIGN_CURRENCY', { currency: 'GBP', rate: '0.85000000' }, ['GBP', '0,85']],
    ['CONTACT_EMAIL_REJECTED', { email: 'jan@nietbestaand.invalid' }, ['jan@nietbestaand.invalid']],
    ['STATUS_NOT_SELECTED', { status: 'In afwachting' }, ['“In afwachting”']],
    [
      'REFERENCE_IN_USE',
      { reference: '1109', invoiceTotal: '48.40', total: '10.00' },
      ['1109', '€ 48,40', '€ 10,00'],
    ],
    ['INVOICE_TOTAL_DIFFERS', { invoice: '10.05', total: '10.00' }, ['€ 10,05', '€ 10,00']],
    ['PERIOD_CLOSED', { date: '2026-06-30', until: '2026-09-30' }, ['30 jun 2026', '30 sep 2026']],
    ['ORDER_CHANGED_AFTER_INVOICE', { invoiced: '48.40', total: '60.50' }, ['€ 48,40', '€ 60,50']],
    ['INVOICE_GONE', { number: '2026-0042' }, ['2026-0042']],
    ['CREDIT_NEEDED', { status: 'Geannuleerd', creditId: '' }, ['Geannuleerd', 'creditfactuur']],
  ])('%s names them', (code, data, facts) => {
    for (const fact of facts) expect(said(code, data)).toContain(fact)
  })

  it.each([
    ['0:reverse_charge', 'btw verlegd (ICP)'],
    ['0:export', 'export buiten de EU'],
    ['0:no_vat', 'regels zonder btw'],
    ['0:kor', 'de KOR, de kleineondernemersregeling'],
  ])('the rate %s is called by its reason', (name, words) => {
    for (const code of ['TAX_MAPPING_MISSING', 'TAX_RATE_INACTIVE', 'TAX_RATE_PERCENT_DIFFERS'] as const) {
      const text = said(code, { name, percentage: '0', moneybird: '21' })
      expect(text.toLowerCase()).toContain(words.toLowerCase())
      expect(text).not.toContain('0:')
    }
  })
})
