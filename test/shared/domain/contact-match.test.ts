import { describe, expect, test } from 'vitest'
import { comparable, matchContact, type Candidate } from '../../../src/shared/domain/contact-match.ts'

const candidate = (id: string, over: Partial<Candidate> = {}): Candidate => {
  return {
    id,
    person: 'janjansen',
    company: '',
    address: 'straat1',
    archived: false,
    createdAt: '2026-01-01',
    ...over,
  }
}
const customer = { person: 'janjansen', company: '', address: 'straat1' }

/** The chosen contact and the warnings. */
function match(
  candidates: readonly Candidate[],
  over: Partial<typeof customer> = {},
  rule: 'company' | 'email' = 'company',
): string {
  const { contactId, warnings } = matchContact(candidates, { ...customer, ...over }, rule)
  return [contactId ?? 'new', ...warnings.map(({ code }) => code)].join(' ')
}

describe('the contact with the customer’s e-mail address', () => {
  test('is used when there is one, also under another name: then that is told', () => {
    expect(match([candidate('1')])).toBe('1')
    expect(match([candidate('1', { company: 'jansenbv' })])).toBe('1')
    expect(match([candidate('1', { person: 'pietpietersen' })])).toBe('1 CONTACT_NAME_DIFFERS')
    expect(match([candidate('1', { person: '', company: 'jansenbv' })])).toBe('1 CONTACT_NAME_DIFFERS')
    expect(match([candidate('1', { person: 'pietpietersen' })], { person: '' })).toBe('1')
  })

  test('is used for a company only when it is that company’s: else a new one is made, without a remark', () => {
    const jansen = { company: 'jansen' }
    expect(match([candidate('1', { company: 'jansen' })], jansen)).toBe('1')
    expect(match([candidate('1', { company: 'bakker' })], jansen)).toBe('new')
    expect(match([candidate('1')], jansen)).toBe('new')
    expect(match([candidate('1', { company: 'jansen', archived: true })], jansen)).toBe(
      'new ARCHIVED_CONTACT_SKIPPED',
    )
    expect(match([candidate('1', { company: 'bakker', archived: true })], jansen)).toBe('new')
    const both = [
      candidate('1', { company: 'bakker' }),
      candidate('2', { company: 'jansen', person: 'piet' }),
    ]
    expect(match(both, jansen)).toBe('2')
    expect(match([...both, candidate('3', { company: 'jansen' })], jansen)).toBe('3 CONTACT_EMAIL_NOT_UNIQUE')
  })

  test('is used for any company where the merchant wants the address alone to count, with a remark', () => {
    const jansen = { company: 'jansen' }
    expect(match([candidate('1', { company: 'bakker' })], jansen, 'email')).toBe('1 CONTACT_NAME_DIFFERS')
    expect(match([candidate('1', { company: 'jansen', person: 'piet' })], jansen, 'email')).toBe('1')
    const both = [
      candidate('1', { company: 'bakker' }),
      candidate('2', { company: 'jansen', person: 'piet' }),
    ]
    expect(match(both, jansen, 'email')).toBe('2 CONTACT_EMAIL_NOT_UNIQUE')
  })

  test('is a new one when there is none', () => {
    expect(match([])).toBe('new')
  })

  test('is told about when its address differs; an order without address does not', () => {
    expect(match([candidate('1', { address: 'straat2' })])).toBe('1 CONTACT_ADDRESS_DIFFERS')
    expect(match([candidate('1', { address: '' })])).toBe('1 CONTACT_ADDRESS_DIFFERS')
    expect(match([candidate('1', { address: 'straat2' })], { address: '' })).toBe('1')
  })

  test('is not used when archived', () => {
    const archived = candidate('1', { archived: true })
    expect(match([archived])).toBe('new ARCHIVED_CONTACT_SKIPPED')
    expect(match([archived, candidate('2')])).toBe('2')
    expect(match([archived, candidate('2'), candidate('3')])).toBe('2 CONTACT_EMAIL_NOT_UNIQUE')
  })
})

describe('of several contacts', () => {
  const other = (id: string, over: Partial<Candidate> = {}) => candidate(id, { person: 'anders', ...over })

  test('the one with the name of the customer is used', () => {
    expect(match([other('1'), candidate('2')])).toBe('2 CONTACT_EMAIL_NOT_UNIQUE')
  })

  test('the others that would do stay known, the best first', () => {
    const found = matchContact([other('1'), candidate('3'), candidate('2')], customer, 'company')
    expect(found).toMatchObject({ contactId: '2', others: ['3', '1'] })
  })

  test('an empty name is nobody’s name', () => {
    const nameless = candidate('2', { person: '', company: '' })
    expect(match([other('1', { company: 'anders' }), nameless], { person: '', company: '' })).toBe(
      '1 CONTACT_EMAIL_NOT_UNIQUE',
    )
  })

  test('with the name the oldest is used', () => {
    expect(
      match([candidate('2', { createdAt: '2026-02-01' }), candidate('1', { createdAt: '2026-03-01' })]),
    ).toBe('2 CONTACT_EMAIL_NOT_UNIQUE')
  })

  test('none with the name: the oldest, then the lowest id, counted as a number', () => {
    expect(match([other('1', { createdAt: '2026-02-01' }), other('2', { createdAt: '2025-02-01' })])).toBe(
      '2 CONTACT_NAME_DIFFERS CONTACT_EMAIL_NOT_UNIQUE',
    )
    expect(match([other('2', { createdAt: '2025-02-01' }), other('1', { createdAt: '2026-02-01' })])).toBe(
      '2 CONTACT_NAME_DIFFERS CONTACT_EMAIL_NOT_UNIQUE',
    )
    expect(match([other('100'), other('99'), other('98')])).toBe(
      '98 CONTACT_NAME_DIFFERS CONTACT_EMAIL_NOT_UNIQUE',
    )
    expect(match([other('98'), other('99'), other('100')])).toBe(
      '98 CONTACT_NAME_DIFFERS CONTACT_EMAIL_NOT_UNIQUE',
    )
    const ids = ['458012345678901236', '458012345678901234', '458012345678901235', '99999999999999999']
    expect(match(ids.map((id) => other(id)))).toBe(
      '99999999999999999 CONTACT_NAME_DIFFERS CONTACT_EMAIL_NOT_UNIQUE',
    )
  })

  test('every warning is given when the address differs too', () => {
    expect(match([other('1', { address: 'x' }), other('2')])).toBe(
      '1 CONTACT_NAME_DIFFERS CONTACT_EMAIL_NOT_UNIQUE CONTACT_ADDRESS_DIFFERS',
    )
  })

  test('the candidates are left in their order', () => {
    const candidates = [other('2'), other('1')]
    match(candidates)
    expect(candidates.map(({ id }) => id)).toEqual(['2', '1'])
  })
})

test('names and addresses are compared without case, accents, punctuation and spaces', () => {
  expect(comparable(' Jan-Willem', "d'Été ")).toBe('janwillemdete')
  expect(comparable('Dorpsstraat 12-a', '', '3511 AB')).toBe('dorpsstraat12a3511ab')
  expect(comparable('Ｊａｎ')).toBe('jan')
  expect(comparable('Łukasz Ñandú')).toBe('łukasznandu')
  expect(comparable('東京')).toBe('東京')
  expect(comparable('', ' - ')).toBe('')
})
