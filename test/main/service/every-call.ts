import { inputs, type CallName, type Input } from '../../../src/shared/contract/calls.ts'
import { bookingSchema } from '../../../src/shared/domain/settings.ts'
import { termsVersion } from '../../../src/shared/text/terms.ts'
import { connection } from './bench.ts'

const order = { connection, orderId: '1001' }

/** A good input for every call of the contract; the compiler asks for a new one. */
export const goodInputs: { readonly [C in CallName]: Input<C> } = {
  'app.view': {},
  'app.acceptTerms': { version: termsVersion, terms: true, privacy: true },
  'app.setLanguage': { language: 'en' },
  'app.setPreferences': { startAtLogin: true, notifications: false, theme: 'dark' },
  'app.pause': { paused: true },
  'app.open': { place: 'moneybird', connection },
  'app.address': { place: 'moneybird', connection },
  'connection.add': { name: 'Tweede' },
  'connection.rename': { connection, name: 'Andere naam' },
  'connection.remove': { connection: 'weg' },
  'connection.shop': { connection, address: 'https://winkel.invalid', key: 'sleutel', licence: '' },
  'shop.look': { address: 'https://winkel.invalid' },
  'connection.moneybird': { connection, token: 'verzonnen' },
  'connection.administrations': { connection },
  'connection.administration': { connection, administrationId: '1' },
  'connection.disconnect': { connection: 'weg', side: 'shop' },
  'signIn.view': { connection },
  'signIn.start': { connection, way: 'browser' },
  'signIn.code': { connection, code: 'verzonnen' },
  'signIn.confirm': { connection },
  'signIn.reject': { connection },
  'signIn.cancel': {},
  'signIn.application': { clientId: 'eigen', secret: 'geheim' },
  'licence.read': { connection, text: 'FB1VERZONNEN' },
  'licence.use': { connection, text: 'FB1VERZONNEN' },
  'connection.settings': { connection },
  'setup.vatExamples': { connection },
  'connection.save': {
    connection,
    booking: bookingSchema.parse({ startDate: '2026-11-01' }),
    schedule: { nightlyAt: '04:15', hourly: true },
  },
  'connection.automatic': { connection, on: true },
  'connection.adopt': { connection },
  'connection.rebuild': { connection },
  'connection.returnSeen': { connection },
  'run.now': { connection },
  'overview.get': { connection },
  'month.check': { connection, month: '2026-11' },
  'month.report': { connection, month: '2026-11' },
  'month.ask': { connection, month: '2026-11', after: '0' },
  'month.compare': { connection, month: '2026-11' },
  'month.save': { connection, month: '2026-11', as: 'files' },
  'month.close': { connection, month: '2026-10', closed: true },
  'orders.list': { connection, tab: 'all', search: '', after: null, limit: 50 },
  'orders.file': { connection, tab: 'all', search: '' },
  'orders.causes': { connection, tab: 'failed' },
  'orders.marks': { connection },
  'orders.rows': { connection, orderIds: ['1001', '999'] },
  'orders.get': order,
  'orders.why': order,
  'orders.retry': order,
  'orders.goReady': { connection },
  'orders.retryAll': { connection, code: null },
  'orders.allow': { ...order, code: 'ZERO_TOTAL' },
  'orders.ignore': { connection, orderIds: ['1001'], reason: 'test' },
  'orders.unignore': order,
  'orders.seen': order,
  'orders.contact': { ...order, contactId: '1' },
  'orders.reference': { ...order, suffix: '-2' },
  'failures.list': { connection },
  'refunds.list': { connection },
  'refunds.confirm': { ...order, quantities: null, money: 'later' },
  'refunds.leave': order,
  'preview.days': { connection, days: 30 },
  'preview.order': order,
  'journal.list': { connection, after: null, limit: 10 },
  'journal.file': { connection },
  'log.list': { limit: 10 },
  'help.doctor': { connection },
  'help.report': { connection },
}

export const callNames = Object.keys(inputs) as CallName[]

/** Fields that need not be there. */
const mayMiss: ReadonlySet<string> = new Set([
  'connection.moneybird token',
  'signIn.application secret',
  'month.check month',
  'orders.allow code',
])

/** Inputs that fit no call, of the kinds that a hostile page would try. */
export function hostileInputs(name: CallName): readonly [what: string, input: unknown][] {
  const good: Record<string, unknown> = goodInputs[name]
  const needed = Object.keys(good).filter((key) => !mayMiss.has(`${name} ${key}`))
  const without = needed.map((key): [string, unknown] => [
    `without ${key}`,
    Object.fromEntries(Object.entries(good).filter(([other]) => other !== key)),
  ])
  const wrongTypes = Object.keys(good).flatMap((key) =>
    [{ $ne: null }, ['1001'], Infinity, true, '\0', '../../etc/passwd'].map((value): [string, unknown] => [
      `${key} ${JSON.stringify(value)}`,
      { ...good, [key]: value },
    ]),
  )
  return [
    ['nothing', undefined],
    ['null', null],
    ['a text', 'x'],
    ['a list', [good]],
    ['an extra key', { ...good, admin: true }],
    ['a prototype of its own', JSON.parse(`{"__proto__":{"connection":"${connection}"}}`)],
    ['a key __proto__', JSON.parse(JSON.stringify(good).replace('{', '{"__proto__":{},').replace(',}', '}'))],
    ['a key constructor', { ...good, constructor: { prototype: {} } }],
    ...without,
    ...wrongTypes,
  ]
}

/** Fields that may hold any text, or anything of the kind of the hostile values. */
export const freeFields: ReadonlySet<string> = new Set([
  'name',
  'search',
  'reason',
  'address',
  'key',
  'licence',
  'text',
  'token',
  'version',
  'terms',
  'privacy',
  'startAtLogin',
  'notifications',
  'paused',
  'orderIds',
  'quantities',
  'code',
  'suffix',
  'clientId',
  'secret',
])
