import { describe, expect, it } from 'vitest'
import type { Progress } from '../../../src/main/sync/run.ts'
import type { RunKind } from '../../../src/shared/contract/run.ts'
import { problems } from '../../../src/shared/problems/problems.ts'
import type { Words } from '../../../src/shared/text/language.ts'
import {
  actionWords,
  lineKindWords,
  phaseWords,
  runWords,
  stateWords,
  treatmentWords,
  wordsOfState,
} from '../../../src/shared/text/words.ts'

/** The engine's own lists; the compiler sees to it that each has its words and that there are no words too many. */
const runs = runWords satisfies Readonly<Record<RunKind, Words>>
const phases = phaseWords satisfies Readonly<Record<Progress['phase'], Words>>
const noMore: readonly [RunKind?, Progress['phase']?] = [] satisfies [
  (keyof typeof runs)?,
  (keyof typeof phases)?,
]

describe('words', () => {
  it('are there in both languages, short enough for a chip or button, without shouting', () => {
    const allowing = Object.values(problems).flatMap(({ may }) => may.allow ?? [])
    const tables = [runs, phases, lineKindWords, treatmentWords, actionWords, allowing]
    const chips = Object.values(stateWords).map((words) => words.chip)
    const words: Words[] = [...tables.flatMap((table) => Object.values<Words>(table)), ...chips]
    expect(noMore).toEqual([])
    for (const { nl, en } of words) {
      for (const text of [nl, en]) expect(text).toMatch(/^\p{Lu}[^!]{1,45}[^.!]$/u)
    }
  })

  it('tell states apart', () => {
    for (const language of ['nl', 'en'] as const) {
      const chips = Object.values(stateWords).map((words) => words.chip[language])
      expect(new Set(chips).size).toBe(chips.length)
      for (const { meaning } of Object.values(stateWords)) expect(meaning[language]).toMatch(/^\p{Lu}.*\.$/u)
    }
  })

  it('say that an order went through with something to look at', () => {
    expect(wordsOfState('done', 0).chip.nl).toBe('Doorgezet')
    expect(wordsOfState('done', 1).chip.nl).toBe('Doorgezet, met waarschuwing')
    expect(wordsOfState('failed', 1).chip.nl).toBe('Fout')
  })

  it('call a state of a later version waiting', () => {
    for (const state of ['', 'constructor', 'archived']) expect(wordsOfState(state, 0)).toBe(stateWords.open)
  })
})
