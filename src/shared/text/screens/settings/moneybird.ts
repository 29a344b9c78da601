import type { Language } from '../../language.ts'

const nl = {
  title: 'Verbind Moneybird',
  steps: [
    {
      say: 'Klik op “Moneybird openen” en log in als eigenaar van de administratie.',
      drawing: 'Tekening: Instellingen, linksonder in Moneybird',
    },
    {
      say: 'Ga naar Instellingen, Externe en AI-koppelingen, en maak een nieuw API-token voor persoonlijk gebruik.',
      drawing: 'Tekening: het kopje Externe en AI-koppelingen',
    },
    {
      say: 'Geef toegang tot Verkoopfacturen. Meer is niet nodig. Laat “alleen lezen” uit, anders kan Factuurbrug geen facturen maken.',
      drawing: 'Tekening: het vakje Verkoopfacturen aan, Alleen lezen uit',
    },
    {
      say: 'Kopieer het token en plak het hieronder. Moneybird laat het maar één keer zien.',
      drawing: 'Tekening: het token met de knop Kopieer',
    },
  ],
  drawn: {
    settings: 'Instellingen',
    links: 'Externe en AI-koppelingen',
    fresh: 'Nieuw API-token',
    invoices: 'Verkoopfacturen',
    readOnly: 'Alleen lezen',
    save: 'Opslaan',
    token: 'Je token',
    copy: 'Kopieer',
  },
  open: 'Moneybird openen',
  token: 'API-token',
  tokenHint: 'Het wordt alleen op deze computer opgeslagen.',
  tokenMissing: 'Plak hier het token uit Moneybird.',
  showToken: 'Token tonen of verbergen',
  connect: 'Verbinden',
  busy: 'Bezig met verbinden',
  works: (name: string) =>
    `Moneybird is verbonden met “${name}”. Facturen en contacten maken mag. Kies nu hoe je facturen eruitzien.`,
  choose: 'In welke administratie?',
  chooseHint: 'Je hebt toegang tot meer administraties. Een administratie is één boekhouding in Moneybird.',
  chooseMissing: 'Kies een administratie.',
  use: 'Deze gebruiken',
  administration: 'Administratie',
  administrationHint: 'De boekhouding waarin de facturen komen.',
  switchWarning:
    'In een andere administratie gelden andere btw-tarieven en grootboekrekeningen. Loop die na het wisselen na.',
  layout: 'Factuurlayout',
  layoutHint: 'Hoe de factuur eruitziet: logo, teksten, betaalgegevens.',
  workflow: 'Workflow',
  workflowHint: 'Wat Moneybird na het versturen vanzelf doet, zoals herinneringen mailen.',
  standard: (name: string) => `Standaard van Moneybird${name === '' ? '' : `: ${name}`}`,
  gone: 'Bestaat niet meer in Moneybird',
  adviceTitle: 'Tip: een eigen layout en workflow voor je webwinkel',
  advice: [
    'De meeste bestellingen zijn al betaald. Maak in Moneybird een aparte factuurlayout waarop staat dat de factuur al betaald is, zonder betaaltermijn. Zo betaalt niemand twee keer.',
    'Maak er ook een workflow bij zonder herinneringen. Een workflow mailt soms zelf, ook als Factuurbrug niets verstuurt.',
  ],
  sharedTitle: 'Er is nog een winkel in deze administratie',
  shared: (example: string) =>
    `Twee winkels gebruiken dezelfde bestelnummers. Daarom is voor deze winkel een eigen referentie ingevuld; die wordt dan bijvoorbeeld ${example}. Iets anders kiezen kan bij Versturen en betalen.`,
  signInAgain: 'Opnieuw inloggen',
  disconnect: 'Verbinding verbreken',
  disconnectBody:
    'De toegang wordt van deze computer gewist en bij Moneybird ingetrokken, en er wordt niets meer doorgezet. Een API-token trek je zelf in. De facturen in Moneybird blijven staan.',
  disconnectYes: 'Verbreken',
  cancel: 'Annuleren',
}

const en: typeof nl = {
  title: 'Connect Moneybird',
  steps: [
    {
      say: 'Click “Open Moneybird” and log in as the owner of the administration.',
      drawing: 'Drawing: Settings, at the bottom left in Moneybird',
    },
    {
      say: 'Go to Settings, External and AI connections, and make a new API token for personal use.',
      drawing: 'Drawing: the heading External and AI connections',
    },
    {
      say: 'Give access to Sales invoices. More is not needed. Leave “read only” off, or Factuurbrug can make no invoices.',
      drawing: 'Drawing: the box Sales invoices on, Read only off',
    },
    {
      say: 'Copy the token and paste it below. Moneybird shows it only once.',
      drawing: 'Drawing: the token with the button Copy',
    },
  ],
  drawn: {
    settings: 'Settings',
    links: 'External and AI connections',
    fresh: 'New API token',
    invoices: 'Sales invoices',
    readOnly: 'Read only',
    save: 'Save',
    token: 'Your token',
    copy: 'Copy',
  },
  open: 'Open Moneybird',
  token: 'API token',
  tokenHint: 'It is only kept on this computer.',
  tokenMissing: 'Paste the token from Moneybird here.',
  showToken: 'Show or hide the token',
  connect: 'Connect',
  busy: 'Connecting',
  works: (name) =>
    `Moneybird is connected with “${name}”. Making invoices and contacts is allowed. Now choose how your invoices look.`,
  choose: 'In which administration?',
  chooseHint:
    'You have access to several administrations. An administration is one set of books in Moneybird.',
  chooseMissing: 'Choose an administration.',
  use: 'Use this one',
  administration: 'Administration',
  administrationHint: 'The books that the invoices go to.',
  switchWarning:
    'Another administration has other tax rates and ledger accounts. Check those after switching.',
  layout: 'Invoice layout',
  layoutHint: 'What the invoice looks like: logo, texts, payment details.',
  workflow: 'Workflow',
  workflowHint: 'What Moneybird does by itself after sending, such as mailing reminders.',
  standard: (name) => `Moneybird’s default${name === '' ? '' : `: ${name}`}`,
  gone: 'No longer in Moneybird',
  adviceTitle: 'Tip: a layout and workflow of its own for your shop',
  advice: [
    'Most orders have been paid already. In Moneybird, make a separate invoice layout that says that the invoice is paid, without a payment term. Then nobody pays twice.',
    'Add a workflow without reminders. A workflow sometimes mails by itself, even if Factuurbrug sends nothing.',
  ],
  sharedTitle: 'There is another shop in this administration',
  shared: (example) =>
    `Two shops use the same order numbers. So a reference of its own was filled in for this shop; it becomes ${example}, for instance. Another can be chosen under Sending and payment.`,
  signInAgain: 'Log in again',
  disconnect: 'Disconnect',
  disconnectBody:
    'The access is deleted from this computer and withdrawn at Moneybird, and nothing is transferred any more. An API token you withdraw yourself. The invoices in Moneybird remain.',
  disconnectYes: 'Disconnect',
  cancel: 'Cancel',
}

export const moneybirdText: Readonly<Record<Language, typeof nl>> = { nl, en }
