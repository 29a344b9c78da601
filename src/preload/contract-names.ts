import type { CallName, EventName } from '../shared/contract/calls.ts'

/**
 * The names of the contract without its schemas, which would make the preload script large. The compiler refuses a name that
 * is missing or too many.
 */
export const callNames: Readonly<Record<CallName, true>> = {
  'app.view': true,
  'app.acceptTerms': true,
  'app.setLanguage': true,
  'app.setPreferences': true,
  'app.pause': true,
  'app.open': true,
  'connection.add': true,
  'connection.rename': true,
  'connection.remove': true,
  'connection.shop': true,
  'connection.moneybird': true,
  'connection.administrations': true,
  'connection.administration': true,
  'signIn.view': true,
  'signIn.start': true,
  'signIn.code': true,
  'signIn.cancel': true,
  'signIn.application': true,
  'connection.disconnect': true,
  'licence.read': true,
  'licence.use': true,
  'connection.settings': true,
  'connection.save': true,
  'connection.rebuild': true,
  'run.now': true,
  'overview.get': true,
  'month.check': true,
  'orders.list': true,
  'orders.get': true,
  'orders.why': true,
  'orders.retry': true,
  'orders.retryAll': true,
  'orders.allow': true,
  'orders.ignore': true,
  'orders.unignore': true,
  'orders.seen': true,
  'orders.contact': true,
  'orders.reference': true,
  'failures.list': true,
  'preview.days': true,
  'preview.order': true,
  'log.list': true,
  'help.doctor': true,
  'help.report': true,
}

export const eventNames: Readonly<Record<EventName, true>> = { changed: true, progress: true, navigate: true }
