import { counted } from './format.ts'
import type { Language } from './language.ts'

/** Notices outside the window. */
const nl = {
  title: (count: number) =>
    `${counted(count, 'order', 'nl')} ${count === 1 ? 'vraagt' : 'vragen'} je aandacht.`,
  body: 'Bekijk bij Fouten wat er is en wat je eraan doet.',
}

const en: typeof nl = {
  title: (count) => `${counted(count, 'order', 'en')} ${count === 1 ? 'needs' : 'need'} your attention.`,
  body: 'See under Failures what is wrong and what to do about it.',
}

export const noticeText: Readonly<Record<Language, typeof nl>> = { nl, en }
