import { describe, expect, test } from 'vitest'
import { verdictOf, type VerdictFacts } from '../../../../src/main/service/connections/verdict.ts'
import { problem } from '../../../../src/shared/domain/problem.ts'
import { sayVerdict } from '../../../../src/shared/text/verdict.ts'

const well: VerdictFacts = {
  missing: [],
  isOpen: true,
  isRunning: false,
  isStill: false,
  problem: null,
  needsYou: 0,
  ready: 0,
  isPaused: false,
  isAutomatic: true,
  hasBegun: true,
}
const refused = problem('SHOP_REFUSED', { reason: 'http_401' })
const wrongKey = problem('SHOP_KEY_WRONG', {})
const out = problem('MONEYBIRD_TEMPORARY', { reason: 'ECONNREFUSED' })
const full = problem('MONEYBIRD_PLAN_LIMIT', {})
const disk = problem('DISK_WRITE_FAILED', { file: 'records.db', reason: 'ENOSPC' })

const said = (facts: Partial<VerdictFacts>) => sayVerdict(verdictOf({ ...well, ...facts }), 'nl')

describe('what a connection is said to be', () => {
  const cases: readonly (readonly [string, Partial<VerdictFacts>, string])[] = [
    ['all is done', {}, 'Alles is doorgezet.'],
    ['orders failed', { needsYou: 2 }, 'Bij 2 bestellingen moet jij iets doen.'],
    [
      'the shop refuses while orders failed',
      { needsYou: 2, problem: refused },
      'Er is nu geen contact met je webwinkel.',
    ],
    [
      'Moneybird is out while orders failed',
      { needsYou: 2, problem: out },
      'Er is nu geen contact met Moneybird.',
    ],
    [
      'the key is wrong while orders failed',
      { needsYou: 2, problem: wrongKey, isStill: true },
      'Je webwinkel is losgekoppeld.',
    ],
    ['a full plan is no lost connection', { problem: full, isStill: true }, 'Factuurbrug staat stil.'],
    ['the disk is full while orders failed', { needsYou: 1, problem: disk }, 'Factuurbrug staat stil.'],
    [
      'it stands still and is paused',
      { isPaused: true, problem: wrongKey, isStill: true },
      'Je webwinkel is losgekoppeld.',
    ],
    ['it is paused, all was done', { isPaused: true }, 'Het synchroniseren is gepauzeerd.'],
    ['it is paused and orders failed', { isPaused: true, needsYou: 1 }, 'Het synchroniseren is gepauzeerd.'],
    ['nothing was ever done', { hasBegun: false, isAutomatic: false }, 'Klaar om te beginnen.'],
    ['the first run was stopped half-way', { ready: 8 }, 'Nog niet alles is doorgezet.'],
    ['nothing goes by itself', { isAutomatic: false }, 'Alles van de laatste keer is doorgezet.'],
    ['a run is under way', { isRunning: true, problem: out }, 'Bezig met synchroniseren.'],
    ['something misses', { missing: ['shop'], problem: out }, 'Nog niet alles is ingesteld.'],
  ]
  test.each(cases)('when %s', (_when, facts, sentence) => {
    expect(said(facts)).toBe(sentence)
  })
})
