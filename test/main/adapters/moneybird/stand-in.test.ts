import { describe, expect, it, onTestFinished } from 'vitest'
import type { ServerFault, FaultEffect } from '../../../../src/demo/moneybird/server/faults.ts'
import { addContact } from '../../../../src/demo/moneybird/seed/seed-contact.ts'
import { addInvoice } from '../../../../src/demo/moneybird/seed/seed-invoice.ts'
import { startMoneybird, type ServerOptions } from '../../../../src/demo/moneybird/server/server.ts'
import { createHttp } from '../../../../src/main/adapters/http.ts'
import { createMoneybird } from '../../../../src/main/adapters/moneybird/client.ts'
import type { Answered } from '../../../../src/main/ports/bookkeeping.ts'
import { loadOpenApi } from '../../../contract/openapi.ts'
import { build, contactDraft, invoiceDraft, noon, token } from './bench.ts'
import { givingUp } from '../../../support/giving-up.ts'

const openApi = loadOpenApi()

/** The adapter on a stand-in; at the end every exchange is checked against Moneybird's description. */
async function onStandIn(options: ServerOptions = {}) {
  const server = await startMoneybird({ token, now: () => noon, ...options })
  onTestFinished(async () => {
    await server.close()
    const wrong = server.requests.flatMap(
      (request) =>
        openApi?.checkRequest(request.method, request.path + request.query, request.requestBody) ?? [],
    )
    expect(wrong).toEqual([])
  })
  const administration = [...server.world.administrations.values()][0]!
  const { fetch, giveUp } = givingUp()
  server.hooks.onSilence = () => {
    giveUp()
  }
  const bench = build(createHttp(fetch), server.url)
  const moneybird = createMoneybird({ ...bench.options, administrationId: administration.record.id })
  const find = (list: Iterable<{ id: string; name: string }>, name: string) =>
    [...list].find((item) => item.name === name)!.id
  const rate = find(administration.taxRates.values(), '21% btw')
  const ledger = find(administration.ledgers.values(), 'Omzet webshop')
  const draft = {
    ...invoiceDraft,
    lines: invoiceDraft.lines.map((line) => ({ ...line, taxRateId: rate, ledgerAccountId: ledger })),
  }
  const fault = (value: ServerFault) => {
    server.faults.add(value)
  }
  return { ...bench, server, administration, moneybird, draft, rate, fault }
}

function valueOf<T>(call: Answered<T>): T {
  if (call.kind !== 'done') throw new Error(JSON.stringify(call))
  return call.value
}

describe('an order on the stand-in of Moneybird', () => {
  it('becomes a contact, a draft, a numbered invoice and a paid one, in four requests', async () => {
    const { moneybird, draft, rate, server, throttle } = await onStandIn()
    const contact = valueOf(await moneybird.createContact(contactDraft))
    expect(contact).toMatchObject({ emails: ['jan@example.com'], lastName: 'Jansen', archived: false })
    const created = valueOf(await moneybird.createInvoice(draft, contact.id))
    expect(created).toMatchObject({
      reference: 'W0-10042',
      state: 'draft',
      number: null,
      date: '2026-11-20',
      total: '31.15',
      contactId: contact.id,
      contactEmail: 'jan@example.com',
      contactName: 'Jan Jansen',
      vat: [{ taxRateId: rate, amount: '5.41' }],
      creditOf: null,
    })
    const sent = valueOf(await moneybird.send(created.id, 'Manual'))
    expect(sent.state).not.toBe('draft')
    expect(sent.number).toMatch(/^2026-\d+$/)
    expect(await moneybird.pay(created.id, { price: '31.15', date: '2026-11-20', action: null })).toEqual({
      kind: 'done',
      value: null,
    })
    expect(throttle.taken).toEqual([
      'POST contacts',
      'POST sales_invoices',
      'PATCH send_invoice',
      'POST payments',
    ])
    expect(server.requests).toHaveLength(4)
    const paid = valueOf(await moneybird.getInvoice(created.id))
    expect(paid).toMatchObject({
      state: 'paid',
      unpaid: '0.00',
      payments: [{ price: '31.15', action: null }],
    })
    expect(valueOf(await moneybird.findByReferences(['W0-10042', 'W0-1']))).toEqual([paid])
    expect(valueOf(await moneybird.invoiceIds('2026-11-20', '2026-11-20'))).toEqual(new Set([created.id]))
    expect(valueOf(await moneybird.invoiceIds('2026-10-01', '2026-10-31'))).toEqual(new Set())
  })

  it('is credited by a draft that names the invoice it credits', async () => {
    const { moneybird, draft } = await onStandIn()
    const contact = valueOf(await moneybird.createContact(contactDraft))
    const { id } = valueOf(await moneybird.createInvoice(draft, contact.id))
    valueOf(await moneybird.send(id, 'Manual'))
    expect(valueOf(await moneybird.createCredit(id))).toMatchObject({
      state: 'draft',
      total: '-31.15',
      creditOf: id,
    })
  })

  it('leaves nothing when its draft is deleted, also when asked twice', async () => {
    const { moneybird, draft } = await onStandIn()
    const contact = valueOf(await moneybird.createContact(contactDraft))
    const { id } = valueOf(await moneybird.createInvoice(draft, contact.id))
    expect(await moneybird.deleteDraft(id)).toEqual({ kind: 'done', value: null })
    expect(await moneybird.deleteDraft(id)).toEqual({ kind: 'done', value: null })
    expect(await moneybird.getInvoice(id)).toEqual({ kind: 'done', value: null })
  })

  it('is refused with the field when something is wrong with it', async () => {
    const { moneybird, draft, administration } = await onStandIn()
    const contact = valueOf(await moneybird.createContact(contactDraft))
    expect(await moneybird.createInvoice(draft, '12345')).toMatchObject({ kind: 'refused' })
    const badRate = { ...draft, lines: [{ ...draft.lines[0]!, taxRateId: '999' }] }
    expect(await moneybird.createInvoice(badRate, contact.id)).toMatchObject({ kind: 'refused' })
    const { id } = valueOf(await moneybird.createInvoice(draft, contact.id))
    expect(await moneybird.pay(id, { price: '31.15', date: '2026-11-20', action: null })).toMatchObject({
      kind: 'refused',
    })
    administration.record.period_locked_until = '2026-11-30'
    expect(await moneybird.createInvoice(draft, contact.id)).toMatchObject({
      kind: 'refused',
      refusal: { fields: ['invoice_date'] },
    })
    expect(await moneybird.createContact({ ...contactDraft, email: 'not an address' })).toMatchObject({
      kind: 'refused',
      refusal: { fields: ['send_invoices_to_email'] },
    })
  })
})

describe('settings and contacts on the stand-in', () => {
  it('are read whole, archived contacts included, at first and since a moment', async () => {
    const { moneybird, server, administration } = await onStandIn()
    const read = valueOf(await moneybird.administration())
    expect(read).toMatchObject({
      id: administration.record.id,
      name: 'Demo Webwinkel B.V.',
      currency: 'EUR',
      suspended: false,
    })
    expect(read.taxRates.filter((rate) => !rate.active)).toMatchObject([{ name: '19% btw (oud)' }])
    expect(read.taxRates.find((rate) => rate.country === 'FI')?.percentage).toBe('25.5')
    expect(read.workflows.map(({ name }) => name)).toEqual(['Standaard', 'Webshop incl. btw'])
    expect(server.requests).toHaveLength(5)
    const old = addContact(server.world, administration, {
      email: 'Old@x.nl',
      archived: true,
      lastname: 'Oud',
      created_at: '2020-01-01',
    })
    const made = valueOf(await moneybird.createContact(contactDraft))
    const versions = new Map<string, string>()
    const pick = (some: ReadonlyMap<string, string>) => {
      for (const [id, version] of some) versions.set(id, version)
      return [...some.keys()]
    }
    expect(valueOf(await moneybird.changedContacts(null, pick))).toEqual([old, made.id])
    expect(versions.get(made.id)).toBe(made.version)
    expect(valueOf(await moneybird.contacts([old, made.id]))).toMatchObject([
      { id: old, archived: true, emails: ['old@x.nl'] },
      made,
    ])
    expect(valueOf(await moneybird.changedContacts('2026-11-24T10:00:00.000Z', pick))).toEqual([made.id])
  })

  it('finds every invoice with a reference, also from years ago and credit invoices', async () => {
    const { moneybird, server, administration } = await onStandIn()
    const contactId = addContact(server.world, administration, { email: 'a@x.nl', lastname: 'A' })
    const first = addInvoice(server.world, administration, {
      reference: 'W0-1',
      total: '10.00',
      contactId,
      invoiceDate: '2019-01-01',
    })
    const credit = addInvoice(server.world, administration, {
      reference: 'W0-1',
      total: '-10.00',
      contactId,
      originalSalesInvoiceId: first,
    })
    addInvoice(server.world, administration, { reference: 'W0-11', total: '10.00', contactId })
    const found = valueOf(await moneybird.findByReferences(['W0-1']))
    expect(new Map(found.map(({ id, creditOf }) => [id, creditOf]))).toEqual(
      new Map([
        [first, null],
        [credit, first],
      ]),
    )
  })

  it('tells a wrong token and an administration that is gone', async () => {
    const { moneybird, options } = await onStandIn()
    const other = createMoneybird({ ...options, administrationId: '42' })
    for (const call of [
      other.invoiceIds('2026-01-01', '2026-12-31'),
      other.administration(),
      other.createContact(contactDraft),
    ]) {
      expect(await call).toEqual({ kind: 'paused', problem: { code: 'ADMINISTRATION_GONE', data: {} } })
    }
    const locked = createMoneybird({
      ...options,
      token: () => Promise.resolve('wrong'),
      administrationId: '42',
    })
    expect(await locked.administration()).toMatchObject({
      kind: 'paused',
      problem: { code: 'MONEYBIRD_DISCONNECTED' },
    })
    expect((await moneybird.administration()).kind).toBe('done')
  })
})

describe('faults of the stand-in', () => {
  it.each<[string, FaultEffect & { applied?: boolean }]>([
    ['a reset before', { kind: 'reset' }],
    ['a reset after', { kind: 'reset', applied: true }],
    ['silence after', { kind: 'hang', applied: true }],
    ['a cut answer', { kind: 'cut', applied: true }],
    ['an error 500', { kind: 'answer', status: 500 }],
    ['an error 502 after', { kind: 'answer', status: 502, applied: true }],
    ['a web page', { kind: 'html', applied: true }],
    ['a huge body', { kind: 'huge', applied: true }],
  ])('%s being applied leaves a write unknown, with one request', async (_name, effect) => {
    const { moneybird, server, fault } = await onStandIn()
    fault({ ...effect, request: 'POST contacts' })
    expect((await moneybird.createContact(contactDraft)).kind).toBe('unknown')
    expect(server.requests).toHaveLength(1)
  })

  it.each(['epoch', 'delta', 'date'] as const)(
    'a 429 with Retry-After as %s is obeyed',
    async (retryAfter) => {
      const { moneybird, throttle } = await onStandIn({ rateLimit: 1, retryAfter })
      await moneybird.changedContacts(null, () => [])
      const call = await moneybird.createContact(contactDraft)
      expect(call).toEqual({ kind: 'later', until: throttle.blocks[0] })
      expect((throttle.blocks[0] ?? 0) - noon).toBeGreaterThan(299_000)
      expect((throttle.blocks[0] ?? 0) - noon).toBeLessThanOrEqual(302_000)
    },
  )

  it.each(['documented', 'measured'] as const)(
    'the requests left are learnt from %s headers',
    async (rateLimitHeaders) => {
      const { moneybird, throttle } = await onStandIn({ rateLimitHeaders })
      await moneybird.changedContacts(null, () => [])
      expect(throttle.learnt).toEqual([{ remaining: 149, resetAt: noon + 300_000 }])
    },
  )
})
