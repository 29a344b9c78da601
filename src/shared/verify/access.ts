import type { Assumption } from './assumption.ts'

const classify = 'src/main/adapters/moneybird/classify.ts'
const refusal = 'src/main/adapters/moneybird/refusal.ts'
const limits = 'src/main/adapters/moneybird/limits.ts'
const administration = 'src/main/adapters/moneybird/administration.ts'
const lists = 'src/main/adapters/moneybird/parse-administration.ts'
const oauth = 'src/main/adapters/moneybird/oauth.ts'

/** Tokens, refusals, the limit, and the lists of settings. */
export const accessAssumptions = {
  administrations: {
    says: {
      nl: 'De lijst van administraties noemt alles wat we nodig hebben',
      en: 'The list of administrations has all that is needed',
    },
    assumed: 'all',
    reliesOn: [lists],
  },
  'tax-rates': {
    says: {
      nl: 'De lijst van btw-tarieven noemt alles, en alleen die van verkoop',
      en: 'The list of tax rates has all, and only those of sales',
    },
    assumed: 'all',
    reliesOn: [lists, administration],
  },
  'ledger-accounts': {
    says: { nl: 'De lijst van grootboekrekeningen noemt alles', en: 'The list of ledger accounts has all' },
    assumed: 'all',
    reliesOn: [lists],
  },
  workflows: {
    says: { nl: 'De lijst van workflows noemt alles', en: 'The list of workflows has all' },
    assumed: 'all',
    reliesOn: [lists],
  },
  'document-styles': {
    says: { nl: 'De lijst van huisstijlen noemt alles', en: 'The list of document styles has all' },
    assumed: 'all',
    reliesOn: [lists],
  },
  'past-the-last-page': {
    says: {
      nl: 'Een pagina die er niet is wordt geweigerd, met het woord page',
      en: 'A page that does not exist is refused, with the word page',
    },
    assumed: '400 page',
    reliesOn: ['src/main/adapters/moneybird/pages.ts'],
  },
  'wrong-token': {
    says: { nl: 'Een token dat niemand kent', en: 'A token that nobody knows' },
    assumed: '401 text',
    reliesOn: [classify, 'src/main/adapters/moneybird/call.ts'],
  },
  'no-such-administration': {
    says: { nl: 'Een administratie die er niet is', en: 'An administration that does not exist' },
    assumed: '404 administration_id=not_found',
    reliesOn: [classify],
  },
  'no-such-invoice': {
    says: { nl: 'Een factuur die er niet is', en: 'An invoice that does not exist' },
    assumed: '404 id=not_found',
    reliesOn: [classify, 'src/main/adapters/moneybird/invoice-reads.ts'],
  },
  'empty-contact': {
    says: {
      nl: 'Een contact zonder enig veld wordt geweigerd; er ontstaat niets',
      en: 'A contact without any field is refused; nothing is made',
    },
    assumed: '400 contact=required',
    reliesOn: [administration],
  },
  'read-only-token': {
    says: {
      nl: 'Een token dat alleen mag lezen wordt anders geweigerd',
      en: 'A token that may only read is refused in another way',
    },
    assumed: '403 text',
    reliesOn: [administration],
    needs: 'read-only-token',
  },
  'plan-limit': {
    says: {
      nl: 'Een gratis pakket dat vol is weigert een factuur',
      en: 'A free plan that is full refuses an invoice',
    },
    assumed: '402 administration=limit_reached',
    reliesOn: [classify, refusal],
    needs: 'plan-limit',
  },
  'limit-headers': {
    says: {
      nl: 'Elk antwoord noemt de limiet en hoeveel verzoeken er over zijn',
      en: 'Every answer names the limit and how many requests are left',
    },
    assumed: '150, ratelimit-requestsremaining',
    reliesOn: [limits, 'src/main/sync/limiter.ts'],
  },
  'over-the-limit': {
    says: {
      nl: 'Boven de limiet: 429, en Retry-After als tijdstip in seconden',
      en: 'Above the limit: 429, and Retry-After as a moment in seconds',
    },
    assumed: '429 text, epoch',
    reliesOn: [classify, limits],
    needs: 'until-limit',
  },
  'wrong-code': {
    says: {
      nl: 'Inloggen: een code die niemand kent wordt geweigerd volgens RFC 6749',
      en: 'Signing in: a code that nobody knows is refused as RFC 6749 has it',
    },
    assumed: 'invalid_grant',
    reliesOn: [oauth],
    needs: 'sign-in',
  },
  'wrong-application': {
    says: {
      nl: 'Inloggen: een applicatie die niemand kent wordt geweigerd',
      en: 'Signing in: an application that nobody knows is refused',
    },
    assumed: 'invalid_client',
    reliesOn: [oauth],
    needs: 'sign-in',
  },
  'code-shown': {
    says: {
      nl: 'Inloggen: zonder terugkeeradres toont Moneybird een code, en de toestemming werkt',
      en: 'Signing in: without a return address Moneybird shows a code, and the consent works',
    },
    assumed: 'yes',
    reliesOn: [oauth, 'src/main/signin/sign-in.ts'],
    needs: 'sign-in',
  },
  pkce: {
    says: {
      nl: 'Inloggen: wie het bewijs (PKCE) niet heeft krijgt geen token',
      en: 'Signing in: who has not got the proof (PKCE) gets no token',
    },
    assumed: 'invalid_grant',
    reliesOn: [oauth, 'src/main/signin/proof.ts'],
    needs: 'sign-in',
  },
} as const satisfies Record<string, Assumption>
