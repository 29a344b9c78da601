import type { RawAnswer } from '../ports/moneybird-raw.ts'
import type { Probe } from './probe.ts'
import { said } from './read.ts'

/** Measures refusals that anyone can provoke. Makes nothing. */
export async function measureRefusals(probe: Probe): Promise<void> {
  const { raw } = probe
  const stranger = await raw({
    method: 'GET',
    path: '/administrations.json',
    token: 'not-a-token-of-anybody',
  })
  probe.saw('wrong-token', said(stranger))
  probe.saw(
    'no-such-administration',
    said(await raw({ method: 'GET', path: '/1/sales_invoices.json?per_page=1' })),
  )
  const missing = await probe.ask('GET', '/sales_invoices/1.json')
  probe.saw('no-such-invoice', said(missing))
  probe.saw('limit-headers', limitIn(missing))
  probe.saw('empty-contact', said(await probe.ask('POST', '/contacts.json', {})))
}

/** What a token that only reads is told. Makes nothing, whatever the token may do: the contact has no field. */
export async function measureReadOnly(probe: Probe, token: string): Promise<void> {
  const path = `/${probe.administrationId}/contacts.json`
  probe.saw('read-only-token', said(await probe.raw({ method: 'POST', path, body: {}, token })))
}

/** What a free plan that is full answers to a draft. It names no contact, so that nothing comes of it elsewhere. */
export async function measurePlanLimit(probe: Probe, administrationId: string): Promise<void> {
  const path = `/${administrationId}/sales_invoices`
  const body = { sales_invoice: { reference: probe.reference() } }
  probe.saw('plan-limit', said(await probe.raw({ method: 'POST', path: `${path}.json`, body })))
}

/** More than Moneybird's limit, whatever part of it is used. */
const MOST = 400

/** Asks until Moneybird says that it is too much. Everything on this network address then waits for up to five minutes. */
export async function measureLimit(probe: Probe): Promise<void> {
  for (let asked = 1; asked <= MOST; asked++) {
    const answer = await probe.raw({ method: 'GET', path: '/administrations.json', unguarded: true })
    if (answer.status !== 429) continue
    const wait = formOf(answer.header('retry-after') ?? '', probe.clock.now())
    probe.saw('over-the-limit', `${said(answer)}, ${wait}`)
    return
  }
  probe.saw('over-the-limit', '200')
}

function limitIn({ header }: RawAnswer): string {
  const names = ['ratelimit-requestsremaining', 'ratelimit-remaining']
  const name = names.find((one) => header(one) !== null) ?? '-'
  return `${header('ratelimit-limit') ?? '-'}, ${name}`
}

function formOf(text: string, now: number): string {
  if (text === '') return '-'
  if (!/^\d+$/.test(text)) return 'date'
  return Number(text) * 1000 > now / 2 ? 'epoch' : 'seconds'
}
