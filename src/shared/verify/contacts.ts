import type { Assumption } from './assumption.ts'

const contacts = 'src/main/adapters/moneybird/contacts.ts'
const payloads = 'src/main/adapters/moneybird/payloads.ts'
const parse = 'src/main/adapters/moneybird/parse.ts'
const draft = 'src/shared/domain/contact-draft.ts'
const making = 'src/main/sync/contacts.ts'

/** What Moneybird is taken to do with contacts. */
export const contactAssumptions = {
  'contact-kept': {
    says: {
      nl: 'Een nieuw contact heeft precies de velden die we sturen',
      en: 'A new contact has exactly the fields that are sent',
    },
    assumed: 'all',
    reliesOn: [payloads, parse],
  },
  'contact-needs-a-name': {
    says: {
      nl: 'Zonder bedrijfsnaam, voornaam of achternaam wordt een contact geweigerd',
      en: 'Without company, first or last name a contact is refused',
    },
    assumed: '422 company_name, firstname, lastname',
    reliesOn: [draft],
  },
  'contact-longest-name': {
    says: { nl: 'Een naam van 255 tekens mag', en: 'A name of 255 characters is taken' },
    assumed: '201',
    reliesOn: [draft],
  },
  'contact-longer-name': {
    says: { nl: 'Een naam van 256 tekens niet', en: 'One of 256 is not' },
    assumed: '422 company_name',
    reliesOn: [draft],
  },
  'contact-tax-number': {
    says: {
      nl: 'Een btw-nummer van een verkeerde vorm wordt geweigerd',
      en: 'A VAT number of a wrong form is refused',
    },
    assumed: '422 tax_number',
    reliesOn: [draft, 'src/main/sync/find-contact.ts'],
  },
  'contact-country': {
    says: {
      nl: 'Een land dat er niet is wordt geweigerd',
      en: 'A country that does not exist is refused',
    },
    assumed: '422 country',
    reliesOn: [draft],
  },
  'contact-mail': {
    says: {
      nl: 'Een e-mailadres dat geen post kan krijgen wordt geweigerd',
      en: 'An e-mail address that cannot receive is refused',
    },
    assumed: '422 send_invoices_to_email',
    reliesOn: ['src/main/sync/find-contact.ts'],
  },
  'contact-same-customer-id': {
    says: {
      nl: 'Een klantnummer dat al bestaat wordt geweigerd',
      en: 'A customer number that exists is refused',
    },
    assumed: '422 customer_id',
    reliesOn: [making, 'src/main/sync/find-contact.ts'],
  },
  'contact-in-list': {
    says: {
      nl: 'De synchronisatielijst van contacten kent een nieuw contact meteen, met versie',
      en: 'The synchronisation list of contacts knows a new contact at once, with a version',
    },
    assumed: 'yes',
    reliesOn: [contacts, 'src/main/sync/find-contact.ts'],
  },
  'contact-by-id': {
    says: {
      nl: 'Contacten die bij id gevraagd worden komen met alle velden die we lezen',
      en: 'Contacts that are asked for by id come with all fields that are read',
    },
    assumed: 'all',
    reliesOn: [contacts, parse],
  },
  'contact-archived': {
    says: {
      nl: 'Een gearchiveerd contact blijft in de synchronisatielijst, als gearchiveerd',
      en: 'An archived contact stays in the synchronisation list, as archived',
    },
    assumed: 'yes',
    reliesOn: [contacts, 'src/main/sync/choose-contact.ts'],
  },
  'invoice-for-archived': {
    says: {
      nl: 'Voor een gearchiveerd contact komt er geen factuur',
      en: 'No invoice is made for an archived contact',
    },
    assumed: '422 contact',
    reliesOn: ['src/main/sync/write-invoice.ts'],
  },
} as const satisfies Record<string, Assumption>
