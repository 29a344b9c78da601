import { wordingOf } from '../problems/about.ts'
import type { Wording } from '../problems/define.ts'
import { recordOf } from '../problems/problems.ts'
import { warnings, type Remark } from '../problems/warnings.ts'
import type { Language, Words } from './language.ts'
import { storySentences } from './story.ts'
import { dutch, fill, type Data, type Placeholder } from './template.ts'

/**
 * A problem, warning or story line as it may come out of a data file: of another version, or damaged in ways that a check
 * of its form does not see. Nothing here throws on any of it; results are plain text, to be escaped where they become HTML.
 */
interface StoredProblem {
  readonly code: string
}

/** The three parts of a problem. */
export interface SaidProblem {
  readonly what: string
  readonly why: string
  readonly todo: string
}

/** A problem in sentences. */
export function sayProblem(
  problem: StoredProblem & { readonly data: Data },
  language: Language,
  place: Placeholder = dutch,
): SaidProblem {
  const [what, why, todo] = (wordingOf(problem) ?? unknownProblem)[language]
  const say = (template: string) => fill(template, problem.data, language, place)
  return { what: say(what), why: say(why), todo: say(todo) }
}

/** A problem in a few words, without its data. */
export function sayTitle(code: string, language: Language): string {
  return (recordOf(code)?.title ?? unknownTitle)[language]
}

/** A warning in sentences. */
export function sayWarning(
  warning: StoredProblem & { readonly cents?: number },
  language: Language,
): { readonly what: string; readonly todo: string } {
  const { code, cents } = warning
  const [what, todo] = (isOf(warnings, code) ? warnings[code] : unknownWarning)[language]
  return { what: fill(what, { cents }, language), todo: fill(todo, { cents }, language) }
}

/** One thing that happened to an order, as a sentence; the moment is not in it. */
export function sayStory(
  line: { readonly at?: string; readonly event: string; readonly detail: string },
  language: Language,
  place: Placeholder = dutch,
): string {
  const { event, detail } = line
  const sentence = isOf(storySentences, event) ? storySentences[event] : unknownEvent
  return fill(sentence[language], { detail }, language, place)
}

function isOf<C extends string>(table: Readonly<Record<C, unknown>>, code: string): code is C {
  return Object.hasOwn(table, code)
}

// prettier-ignore
const unknownProblem: Wording = {
  nl: ['Er is iets met deze bestelling dat deze versie van Factuurbrug niet kent.', 'De melding komt van een andere versie van het programma.', 'Installeer de nieuwste versie van Factuurbrug.'],
  en: ['There is something about this order that this version of Factuurbrug does not know.', 'The notice comes from another version of the program.', 'Install the latest version of Factuurbrug.'],
}

// prettier-ignore
const unknownWarning: Remark = {
  nl: ['Bij deze bestelling hoort een waarschuwing die deze versie van Factuurbrug niet kent.', 'Installeer de nieuwste versie van Factuurbrug.'],
  en: ['This order has a warning that this version of Factuurbrug does not know.', 'Install the latest version of Factuurbrug.'],
}

const unknownTitle: Words = { nl: 'Onbekende melding', en: 'Unknown notice' }

const unknownEvent: Words = {
  nl: 'Er gebeurde iets dat deze versie van Factuurbrug niet kent.',
  en: 'Something happened that this version of Factuurbrug does not know.',
}
