import { ruins, type Ruin } from '../support/ruins.ts'

/** Every way in which the Moneybird stand-in can spoil a request: those of `ruins`, and refusals. */
export const moneybirdFaults: readonly (readonly [name: string, fault: Ruin])[] = [
  ...ruins,
  ['302', { kind: 'answer', status: 302, headers: { Location: '/login' } }],
  ['400', { kind: 'answer', status: 400 }],
  ['403', { kind: 'answer', status: 403 }],
  ['404 in Moneybird’s words', { kind: 'answer', status: 404, body: { error: 'record not found' } }],
  [
    '404 of the administration',
    {
      kind: 'answer',
      status: 404,
      body: { error: 'record not found', symbolic: { administration_id: 'not_found' } },
    },
  ],
  ['422', { kind: 'answer', status: 422, body: { error: { base: ['is not valid'] } } }],
]

/** What a call's answer claims although it is not so, in a form in which it is so at other times: nobody can tell. */
const lies: Readonly<Record<string, RegExp>> = {
  // Also what Moneybird says of a draft that is gone, or of an invoice.
  'DELETE sales_invoices/:id': /^404 in/,
  'GET sales_invoices/:id': /^404 in/,
  // Also what Moneybird says where there are no such contacts or invoices.
  'GET contacts/synchronization': /^an empty list/,
  'POST contacts/synchronization': /^an empty list/,
  'GET sales_invoices': /^an empty list/,
}

/** Whether a fault is tried at a call as another: where nothing is written, before it is carried out is the same as after. */
export function isTwin(call: string, fault: string): boolean {
  return /^GET |\/synchronization$/.test(call) && fault.endsWith('before applying')
}

/** Whether a fault at a call cannot be told from the truth. */
export function isLie(call: string, fault: string): boolean {
  return lies[call]?.test(fault) ?? false
}
