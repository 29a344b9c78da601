import { describe, expect, test } from 'vitest'
import type { Bookkeeping, Answered, Contact } from '../../../src/main/ports/bookkeeping.ts'
import {
  customerKeys,
  lookupKey,
  openContactBook,
  type ContactBook,
} from '../../../src/main/sync/contacts.ts'
import { problem } from '../../../src/shared/domain/problem.ts'
import { openProgram } from '../../support/program.ts'
import { home, nowhere, orderWith } from '../../shared/domain/support.ts'
import { HOUR_MS, noon, standIns } from '../../support/stand-ins.ts'

const MINUTE_MS = 60_000
const digest = (text: string) => `#${text}`

function contact(id: string, over: Partial<Contact> = {}): Contact {
  return {
    id,
    version: '1',
    emails: [`${id}@example.nl`],
    companyName: '',
    firstName: 'Jan',
    lastName: 'Jansen',
    address1: 'Dorpsstraat 12',
    postcode: '3511 AB',
    city: 'Utrecht',
    country: 'NL',
    customerId: '',
    taxNumber: '',
    archived: false,
    createdAt: '2026-11-24T11:00:00Z',
    ...over,
  }
}

/** Makes the calls of a book; a test of what goes wrong makes them itself. */
const call: Parameters<ContactBook['sync']>[0] = async (make) => {
  const result = await make()
  return result.kind === 'done' ? { value: result.value } : { problem: down }
}
const down = problem('MONEYBIRD_TEMPORARY', { reason: 'down' })

/** The store of a new program, Moneybird's contacts as a test says, and what was asked of them. */
async function place() {
  const world = await standIns()
  const program = await openProgram(world)
  const { ports } = await program.inside()
  const known = new Map<string, Contact>()
  const asked: (string | null | number)[] = []
  const done = <T>(value: T): Promise<Answered<T>> => Promise.resolve({ kind: 'done', value })
  const bookkeeping: Bookkeeping = {
    ...ports.bookkeeping,
    changedContacts(since, pick) {
      asked.push(since)
      return done(pick(new Map([...known.values()].map(({ id, version }) => [id, version]))))
    },
    contacts(ids) {
      asked.push(ids.length)
      return done(ids.flatMap((id) => known.get(id) ?? []))
    },
  }
  const { store } = ports
  /** As the commit that says so of the order does. */
  const save = async (from: ContactBook) => {
    const contacts = from.unstored()
    await store.commit({ contacts: { put: contacts } })
    from.stored(contacts)
  }
  const open = () => openContactBook({ bookkeeping, store, clock: world.clock, digest })
  return { world, known, asked, save, open, book: open() }
}

const idsOf = (book: ContactBook, email: string) => book.byEmail(digest(email)).map(({ id }) => id)

describe('the list of contacts', () => {
  test('is fresh for half an hour after it was fetched, by a clock that was not set back', async () => {
    const { world, book } = await place()
    expect(book.isFresh()).toBe(false)
    expect(await book.sync(call)).toBeNull()
    expect(book.isFresh()).toBe(true)
    world.clock.advance(30 * MINUTE_MS - 1)
    expect(book.isFresh()).toBe(true)
    world.clock.advance(1)
    expect(book.isFresh()).toBe(false)
    await book.sync(call)
    world.clock.advance(-MINUTE_MS)
    expect(book.isFresh()).toBe(false)
  })

  test('that was fetched is fresh for the next program too, when nothing was in it', async () => {
    const { open, book } = await place()
    await book.sync(call)
    expect(open().isFresh()).toBe(true)
  })

  test('is not fresh once a contact may have been made without our knowing, until it was fetched again', async () => {
    const { book } = await place()
    await book.sync(call)
    book.markStale()
    expect(book.isFresh()).toBe(false)
    await book.sync(call)
    expect(book.isFresh()).toBe(true)
  })

  test('is fetched by hundreds, and then only what is new, from a little before the last time', async () => {
    const { world, known, asked, book } = await place()
    for (let id = 1; id <= 200; id++) known.set(String(id), contact(String(id)))
    await book.sync(call)
    expect(asked).toEqual([null, 100, 100])
    expect(idsOf(book, '200@example.nl')).toEqual(['200'])
    known.set('7', contact('7', { version: '2', emails: ['new@example.nl'] }))
    world.clock.advance(HOUR_MS)
    await book.sync(call)
    expect(asked.slice(3)).toEqual([new Date(noon - 10 * MINUTE_MS).toISOString(), 1])
    expect(idsOf(book, '7@example.nl')).toEqual([])
    expect(idsOf(book, 'new@example.nl')).toEqual(['7'])
  })

  test('that cannot be read is not fresh, and says why', async () => {
    const { known, book } = await place()
    known.set('1', contact('1'))
    expect(await book.sync(() => Promise.resolve({ problem: down }))).toEqual(down)
    expect(book.isFresh()).toBe(false)
    let calls = 0
    const half: typeof call = (make) => (++calls === 1 ? call(make) : Promise.resolve({ problem: down }))
    expect(await book.sync(half)).toEqual(down)
    expect(book.isFresh()).toBe(false)
  })
})

describe('a contact that was made', () => {
  test('is known at once, and to the next program when it was stored', async () => {
    const { save, open, book } = await place()
    book.add(contact('1'))
    expect(idsOf(book, '1@example.nl')).toEqual(['1'])
    expect(book.unstored().map(({ id }) => id)).toEqual(['1'])
    expect(idsOf(open(), '1@example.nl')).toEqual([])
    await save(book)
    expect(book.unstored()).toEqual([])
    expect(idsOf(open(), '1@example.nl')).toEqual(['1'])
    expect(idsOf(book, '1@example.nl'), 'and once').toEqual(['1'])
  })

  test('and turned out to be gone is forgotten for good', async () => {
    const { save, open, book } = await place()
    book.add(contact('1'))
    book.add(contact('2'))
    await save(book)
    book.add(contact('3'))
    book.add(contact('4'))
    await book.forget('1')
    await book.forget('3')
    expect(['1', '2', '3', '4'].flatMap((id) => idsOf(book, `${id}@example.nl`))).toEqual(['2', '4'])
    expect(book.unstored().map(({ id }) => id)).toEqual(['4'])
    await save(book)
    expect(open().byEmail(digest('1@example.nl'))).toEqual([])
  })
})

test('a contact is found by each of its addresses, and by the number that we gave it and no other', async () => {
  const { book } = await place()
  book.add(contact('1', { emails: ['a@example.nl', 'b@example.nl'], customerId: 'webshop-1001' }))
  book.add(contact('2', { emails: ['b@example.nl'], customerId: '1001' }))
  expect(idsOf(book, 'a@example.nl')).toEqual(['1'])
  expect(idsOf(book, 'b@example.nl')).toEqual(['1', '2'])
  expect(book.byCustomerId(digest('webshop-1001'))?.id).toBe('1')
  expect(book.byCustomerId(digest('1001'))).toBeNull()
})

test('a contact is kept as digests only, and without what it has not', async () => {
  const { book } = await place()
  book.add(contact('1'))
  expect(book.byEmail(digest('1@example.nl'))).toEqual([
    {
      id: '1',
      version: '1',
      emails: ['#1@example.nl'],
      customerId: '',
      person: '#janjansen',
      company: '',
      address: '#dorpsstraat123511abutrechtnl',
      archived: false,
      createdAt: '2026-11-24T11:00:00Z',
    },
  ])
})

describe('a customer of the shop', () => {
  test('has the keys of the contact that would be made of them', async () => {
    const { book } = await place()
    book.add(contact('1', { companyName: 'De Zaak' }))
    const [made] = book.byEmail(digest('1@example.nl'))
    const keys = customerKeys(orderWith({ payment: { ...home, company: 'De Zaak' } }), digest)
    expect(keys).toEqual({ person: made?.person, company: made?.company, address: made?.address })
  })

  test('has no key of what they did not give; a country alone is no address', () => {
    const nobody = orderWith({ firstName: '', lastName: '', payment: { ...nowhere, country: 'NL' } })
    expect(customerKeys({ ...nobody, shipping: null }, digest)).toEqual({
      person: '',
      company: '',
      address: '',
    })
  })

  test('is looked up by address, else by the number that we give', () => {
    const draft = {
      companyName: '',
      firstName: '',
      lastName: '',
      email: 'jan@example.nl',
      address1: '',
      address2: '',
      postcode: '',
      city: '',
      country: '',
      taxNumber: '',
      customerId: 'webshop-1001',
    }
    expect(lookupKey(draft, digest)).toBe('#jan@example.nl')
    expect(lookupKey({ ...draft, email: '' }, digest)).toBe('#webshop-1001')
  })
})
