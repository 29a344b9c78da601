import type { Language } from './language.ts'
import { ordersNeedYou } from './verdict.ts'

/** Notices outside the window. */
const nl = {
  title: (count: number) => `${ordersNeedYou(count, 'nl')}.`,
  licence: (days: number) =>
    days === 0
      ? 'Je licentie of proefperiode is afgelopen.'
      : `Je licentie of proefperiode loopt af: nog ${days === 1 ? '1 dag' : `${days} dagen`}.`,
  licenceBody:
    'Vul bij Configuratie een licentiesleutel in. Na de laatste dag blijven bestellingen klaarstaan.',
  update: {
    title: (version: string) => `Versie ${version} van Factuurbrug is er.`,
    body: 'Haal hem op waar je Factuurbrug vandaan hebt. Je gegevens blijven staan.',
    ready: 'Hij staat klaar, en werkt zodra je Factuurbrug opnieuw start.',
  },
  /** `cause`: in a few words, when all have the same; `''` = they have not. */
  body: (cause: string) =>
    cause === ''
      ? 'Bij Fouten zie je wat er is en wat je eraan doet.'
      : `${cause}. Bij Fouten zie je wat je eraan doet.`,
}

const en: typeof nl = {
  title: (count) => `${ordersNeedYou(count, 'en')}.`,
  licence: (days) =>
    days === 0
      ? 'Your licence or trial has ended.'
      : `Your licence or trial ends: ${days === 1 ? '1 day' : `${days} days`} left.`,
  licenceBody: 'Enter a licence key in Settings. After the last day orders keep waiting.',
  update: {
    title: (version) => `Version ${version} of Factuurbrug is there.`,
    body: 'Get it where you got Factuurbrug. Your data stay.',
    ready: 'It is ready, and works as soon as you start Factuurbrug again.',
  },
  body: (cause) =>
    cause === ''
      ? 'See under Failures what is wrong and what to do about it.'
      : `${cause}. See under Failures what to do about it.`,
}

export const noticeText: Readonly<Record<Language, typeof nl>> = { nl, en }
