import type { Language } from '../language.ts'

const nl = {
  title: 'Welkom bij Factuurbrug',
  lead: 'Lees eerst even dit. Pas als je beide teksten hebt aangevinkt, legt het programma ergens verbinding mee.',
  what: [
    'Factuurbrug haalt de bestellingen uit je OpenCart-winkel en maakt er facturen van in Moneybird. Elke bestelling één keer, met de btw die de klant betaalde.',
    'Wat niet zeker klopt, wordt niet geboekt. Dat wacht bij Fouten, met de oorzaak en wat je eraan doet.',
    'Je gegevens en je sleutels blijven op deze computer. Factuurbrug heeft geen eigen server en je maakt geen account.',
  ],
  whatTitle: 'Wat het doet',
  language: 'Taal',
  languages: { nl: 'Nederlands', en: 'English' },
  version: (version: string) => `Versie ${version}`,
  missing: { terms: 'Vink ook de voorwaarden aan.', privacy: 'Vink ook de privacytekst aan.' },
  button: 'Akkoord, verder naar Configuratie',
  buttonAgain: 'Akkoord met de nieuwe teksten',
  recorded: 'Op deze computer staat daarna met welke versie je akkoord ging, en wanneer.',
  changed: {
    title: 'De voorwaarden zijn gewijzigd',
    lead: 'Lees de nieuwe teksten en vink ze opnieuw aan.',
    what: (before: string, moment: string, now: string) =>
      `Je ging akkoord met versie ${before} (${moment}). Dit is versie ${now}.`,
    meanwhile:
      'Wat al verbonden is, gaat intussen gewoon door. Iets nieuws verbinden kan pas als je akkoord bent.',
  },
  accepted: {
    title: 'Voorwaarden en privacy',
    lead: (version: string, moment: string) => `Je ging akkoord met versie ${version}: ${moment}.`,
    back: 'Naar Overzicht',
  },
}

const en: typeof nl = {
  title: 'Welcome to Factuurbrug',
  lead: 'Please read this first. The program connects to nothing until you have ticked both texts.',
  what: [
    'Factuurbrug takes the orders from your OpenCart shop and turns them into invoices in Moneybird. Every order once, with the VAT that the customer paid.',
    'What is not certain to be right is not booked. It waits under Failures, with the cause and what to do about it.',
    'Your data and your keys stay on this computer. Factuurbrug has no server of its own and you make no account.',
  ],
  whatTitle: 'What it does',
  language: 'Language',
  languages: { nl: 'Nederlands', en: 'English' },
  version: (version) => `Version ${version}`,
  missing: { terms: 'Tick the terms as well.', privacy: 'Tick the privacy text as well.' },
  button: 'Agreed, on to Settings',
  buttonAgain: 'Agree to the new texts',
  recorded: 'Factuurbrug keeps on this computer which version you agreed to, and when.',
  changed: {
    title: 'The terms have changed',
    lead: 'Read the new texts and tick them again.',
    what: (before, moment, now) => `You agreed to version ${before} (${moment}). This is version ${now}.`,
    meanwhile:
      'What is connected already simply goes on meanwhile. Connecting something new is possible once you agree.',
  },
  accepted: {
    title: 'Terms and privacy',
    lead: (version, moment) => `You agreed to version ${version}: ${moment}.`,
    back: 'To Overview',
  },
}

export const welcomeText: Readonly<Record<Language, typeof nl>> = { nl, en }
