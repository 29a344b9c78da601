import { describe, expect, it } from 'vitest'
import { benchAnswering, contactAnswer, contactDraft } from './bench.ts'

const filterOf = (url = '') => new URL(url, 'http://x').searchParams.get('filter')

describe('versions of contacts', () => {
  it('are asked for with archived ones included, all of them at first', async () => {
    const { moneybird, seen } = await benchAnswering(200, '[{"id":496081523137578258,"version":1787320229}]')
    const told: unknown[] = []
    const pick = (versions: ReadonlyMap<string, string>) => {
      told.push(...versions)
      return ['1']
    }
    expect(await moneybird.changedContacts(null, pick)).toEqual({ kind: 'done', value: ['1'] })
    expect(told).toEqual([['496081523137578258', '1787320229']])
    expect(seen[0]?.url).toBe('/123/contacts/synchronization.json?include_archived=true')
  })

  it('are asked for since a moment later on', async () => {
    const { moneybird, seen } = await benchAnswering(200, [])
    await moneybird.changedContacts('2026-11-24T10:00:00.000Z', () => [])
    expect(filterOf(seen[0]?.url)).toBe('updated_after:2026-11-24T10:00:00.000Z')
    expect(new URL(seen[0]?.url ?? '', 'http://x').searchParams.get('include_archived')).toBe('true')
  })

  it.each([[{}], [[{ id: '1' }]], [[{ version: 1 }]], [[['1', 2]]], ['x']])(
    'are never half a list: %j',
    async (body) => {
      const { moneybird } = await benchAnswering(200, body)
      expect((await moneybird.changedContacts(null, () => [])).kind).toBe('not_sent')
    },
  )
})

describe('a list of four hundred thousand', () => {
  it('is read in parts, of which only what is picked is kept', async () => {
    const all = Array.from({ length: 400_000 }, (_, i) => ({ id: `4960815231${10_000_000 + i}`, version: i }))
    const { moneybird } = await benchAnswering(200, JSON.stringify(all))
    let [parts, seen] = [0, 0]
    const call = await moneybird.changedContacts(null, (versions) => {
      parts += 1
      seen += versions.size
      return [...versions].filter(([, version]) => version.endsWith('99999')).map(([id]) => id)
    })
    expect(call.kind === 'done' && call.value).toHaveLength(4)
    expect(seen).toBe(400_000)
    expect(parts).toBeGreaterThan(10)
  })
})

describe('whole contacts', () => {
  it('are asked for by id, in one request', async () => {
    const { moneybird, seen, throttle } = await benchAnswering(200, [contactAnswer()])
    const call = await moneybird.contacts(['496081523137578258', '5'])
    expect(seen[0]).toMatchObject({
      method: 'POST',
      url: '/123/contacts/synchronization.json',
      body: '{"ids":["496081523137578258","5"]}',
    })
    expect(throttle.taken).toEqual(['POST contacts/synchronization'])
    expect(call).toEqual({
      kind: 'done',
      value: [
        {
          id: '496081523137578258',
          version: '1787320229',
          emails: ['jan@example.com'],
          companyName: '',
          firstName: 'Jan',
          lastName: 'Jansen',
          address1: 'Straat 1',
          postcode: '1234AB',
          city: 'Amsterdam',
          country: 'NL',
          customerId: 'customer-1',
          taxNumber: '',
          archived: false,
          createdAt: '2026-08-21T13:50:29.180Z',
        },
      ],
    })
  })

  it.each<[string | null, string | null, readonly string[]]>([
    ['Jan@Example.COM ', null, ['jan@example.com']],
    [null, ' A@x.nl ,b@x.nl,, a@X.nl', ['a@x.nl', 'b@x.nl']],
    ['c@x.nl', 'a@x.nl,C@x.nl', ['c@x.nl', 'a@x.nl']],
    ['', ' , ', []],
    [null, null, []],
  ])('have every address of %j and %j once, in lower case', async (email, sendTo, emails) => {
    const { moneybird } = await benchAnswering(200, [
      contactAnswer({ email, send_invoices_to_email: sendTo }),
    ])
    expect(await moneybird.contacts(['1'])).toMatchObject({ kind: 'done', value: [{ emails }] })
  })

  it('can be archived', async () => {
    const { moneybird } = await benchAnswering(200, [contactAnswer({ archived: true })])
    expect(await moneybird.contacts(['1'])).toMatchObject({ value: [{ archived: true }] })
  })

  it('are not asked for when there are no ids, and never more than 100 at once', async () => {
    const { moneybird, seen } = await benchAnswering(200, [])
    expect(await moneybird.contacts([])).toEqual({ kind: 'done', value: [] })
    await expect(moneybird.contacts(Array.from({ length: 101 }, String))).rejects.toThrow()
    expect(seen).toHaveLength(0)
  })
})

describe('a contact that Moneybird refuses', () => {
  it('is told with the field, so that a refused mail domain can be recognised', async () => {
    const { moneybird } = await benchAnswering(422, {
      error: { send_invoices_to_email: ['domain cannot receive mail'] },
      details: { send_invoices_to_email: [{ error: 'invalid' }] },
    })
    expect(await moneybird.createContact(contactDraft)).toEqual({
      kind: 'refused',
      refusal: {
        status: 422,
        reason: 'send_invoices_to_email: domain cannot receive mail',
        fields: ['send_invoices_to_email'],
      },
    })
  })
})
