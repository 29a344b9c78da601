import Conf from 'conf'
import { describe, expect, test } from 'vitest'
import { openAppState } from '../../../src/main/adapters/conf/app-state.ts'
import { createLicensing } from '../../../src/main/licence/licensing.ts'
import { makeLink } from '../../../src/main/licence/link.ts'
import { freshFolder } from '../../support/folders.ts'
import { keyOf, newVendor } from '../../support/licence.ts'

const DAY = 86_400_000
const start = Date.parse('2026-11-24T11:00:00Z')
const address = 'https://www.winkel.nl/index.php'
const vendor = newVendor()

/** A computer with its clock and what the program remembers on it; `restart` begins anew from the disk. */
async function computer() {
  const folder = await freshFolder()
  const clock = { now: () => at }
  let at = start
  const open = async () => {
    const appState = await openAppState((options) => new Conf(options), folder)
    return { appState, licensing: createLicensing({ check: vendor.check, clock, appState }) }
  }
  const accept = async (version: string) => {
    const { appState } = await open()
    const acceptedAt = new Date(at).toISOString()
    await appState.change((state) => ({ ...state, terms: { version, acceptedAt } }))
  }
  await accept('1')
  return {
    open,
    accept,
    setClock: (moment: number) => {
      at = moment
    },
  }
}

const refusalOf = async (pc: Awaited<ReturnType<typeof computer>>, key = '') =>
  (await pc.open()).licensing.refusals(key, address)()?.code ?? null

describe('the trial of 30 days', () => {
  test('needs no key, and ends', async () => {
    const pc = await computer()
    expect(await refusalOf(pc)).toBeNull()
    pc.setClock(start + 30 * DAY - 1)
    expect(await refusalOf(pc)).toBeNull()
    pc.setClock(start + 30 * DAY)
    expect(await refusalOf(pc)).toBe('LICENCE_ENDED')
  })

  test('does not begin anew with new terms', async () => {
    const pc = await computer()
    await (await pc.open()).licensing.note()
    pc.setClock(start + 20 * DAY)
    await pc.accept('2')
    await (await pc.open()).licensing.note()
    pc.setClock(start + 31 * DAY)
    expect(await refusalOf(pc)).toBe('LICENCE_ENDED')
  })

  test('is not lengthened by a clock that is set back, also over a restart', async () => {
    const pc = await computer()
    pc.setClock(start + 31 * DAY)
    await (await pc.open()).licensing.note()
    pc.setClock(start)
    expect(await refusalOf(pc)).toBe('LICENCE_ENDED')
    pc.setClock(start - 400 * DAY)
    expect(await refusalOf(pc)).toBe('LICENCE_ENDED')
  })
})

describe('a key', () => {
  const after = start + 31 * DAY
  const codeOf = async (text: string, moment = start, at = address) => {
    const pc = await computer()
    pc.setClock(moment)
    const read = (await pc.open()).licensing.read(text, at)
    return read.ok ? 'good' : read.problem.code
  }

  test.each([
    ['that fits', 'good', keyOf(vendor), start],
    ['of somebody else', 'LICENCE_INVALID', keyOf(newVendor()), start],
    ['for another shop', 'LICENCE_OTHER_SHOP', keyOf(vendor, { shop: 'andere.nl' }), start],
    ['that is over', 'LICENCE_ENDED', keyOf(vendor, { until: '2026-11-23' }), start],
    ['for later', 'LICENCE_NOT_YET', keyOf(vendor, { from: '2026-11-27' }), start],
    [
      'that begins tomorrow, for whose clock is a little behind',
      'good',
      keyOf(vendor, { from: '2026-11-25' }),
      start,
    ],
    ['of a link that is old', 'LICENCE_LINK_INVALID', makeLink(keyOf(vendor), start, vendor.sign), start],
    ['of a link', 'good', makeLink(keyOf(vendor), start + DAY, vendor.sign), start],
  ] as const)('%s is %s', async (_, code, text, moment) => {
    expect(await codeOf(text, moment)).toBe(code)
  })

  test('is read before the shop is known, and judged anew when it is', async () => {
    const key = keyOf(vendor, { shop: 'andere.nl' })
    expect(await codeOf(key, start, '')).toBe('good')
    expect(await codeOf(key)).toBe('LICENCE_OTHER_SHOP')
  })

  test('lets writing go on after the trial, until its last day', async () => {
    const pc = await computer()
    const key = keyOf(vendor)
    pc.setClock(after)
    expect(await refusalOf(pc, key)).toBeNull()
    pc.setClock(Date.parse('2027-11-20T00:00:00Z'))
    expect(await refusalOf(pc, key)).toBe('LICENCE_ENDED')
  })

  test.each([
    ['LICENCE_OTHER_SHOP', keyOf(vendor, { shop: 'andere.nl' })],
    ['LICENCE_INVALID', 'FB1ONZIN'],
  ])('that was stored and does not fit helps nothing after the trial: %s', async (code, key) => {
    const pc = await computer()
    expect(await refusalOf(pc, key)).toBeNull()
    pc.setClock(after)
    expect(await refusalOf(pc, key)).toBe(code)
  })

  test('that is over does not come back to life with the clock set back, but a newer one ends an accident', async () => {
    const pc = await computer()
    const old = keyOf(vendor, { until: '2026-12-31' })
    const first = (await pc.open()).licensing
    const taken = first.read(old, address)
    if (!taken.ok) throw new Error('The key fits')
    await first.taken(taken.value)
    pc.setClock(start + 3650 * DAY)
    await (await pc.open()).licensing.note()
    pc.setClock(start)
    expect(await refusalOf(pc, old)).toBe('LICENCE_ENDED')
    const { licensing } = await pc.open()
    expect(licensing.read(old, address)).toMatchObject({ problem: { code: 'LICENCE_ENDED' } })
    const newer = licensing.read(keyOf(vendor, { from: '2026-11-24' }), address)
    if (!newer.ok) throw new Error('The newer key fits')
    await licensing.taken(newer.value)
    expect(await refusalOf(pc, newer.value.text)).toBeNull()
  })
})
