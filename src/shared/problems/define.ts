import type { Language, Words } from '../text/language.ts'
import type { Solution } from './solutions.ts'

/** What a problem means for the order, and so where the merchant sees it. */
export type ProblemKind =
  'failed' | 'skipped' | 'open' | 'ignored' | 'retry' | 'paused' | 'attention' | 'stopped'

/** Data are text: amounts with two decimals, dates `YYYY-MM-DD`, percentages plain, country ISO codes. */
type ExampleData = Readonly<Record<string, string>>

/**
 * What is wrong, why (that matters), and what to do: begins with a verb and can be done in Factuurbrug or the shop.
 * Placeholders are filled by `text/template.ts`: `{field}` or `{field:format}`; a part between `[` and `]` is left out when a
 * field in it is empty. Technical reasons and codes are not told here, they stand small beneath. Words between “ and ” in what
 * to do are buttons (`text/words.ts`, `may.allow`) or labels of OpenCart.
 */
export type Wording = Readonly<Record<Language, readonly [what: string, why: string, todo: string]>>

/** What the merchant may do with an order beyond what its state says. */
interface Deeds {
  /** The words on the button that lets this one order go all the same. */
  readonly allow?: Words
  /** What letting it go means, where that must be asked first. */
  readonly ask?: Words
  /** Trying again although there is an invoice: a new one is made instead of the one that is gone, or this one is finished. */
  readonly retry?: 'anew' | 'finish'
  /** Saying once that it has been seen to is enough: the same is not told of this order again. */
  readonly acknowledge?: 'for-good'
}

/** Solutions, the best first. Written as a method, so that records of different data can stand in one list. */
type Buttons<D> = readonly Solution[] | { of(data: D): readonly Solution[] }['of']

/** Another wording, for what the data of a problem may also mean. The first one that fits is taken. */
export interface Variant<D = ExampleData> extends Wording {
  when(data: D): boolean
  readonly example: D
  /** Only where other buttons fit too. */
  readonly buttons?: Buttons<D>
}

/** All that is known of one problem. Fields that stored data lack are `''` where functions get them. */
export interface ProblemRecord<D = ExampleData> extends Wording {
  readonly kind: ProblemKind
  readonly may: Deeds
  /** What can be done about it, apart from trying again, ignoring and allowing. */
  readonly buttons: Buttons<D>
  /** Data as they really occur; they are also what decides which fields there are. */
  readonly example: D
  /** The problem in a few words, without its data: for lists, groups, notices and the story of an order. */
  readonly title: Words
  /** What tells one cause from another of the same code, where one act takes away one of them. */
  about?(data: D): string
  readonly variants?: readonly Variant<D>[]
}

/** A problem as it stands in the file of its family; the compiler sees to it that nothing is forgotten. */
export function defineProblem<D extends ExampleData>(
  record: ProblemRecord<NoInfer<D>> & { readonly example: D },
): ProblemRecord<D> {
  return record
}
