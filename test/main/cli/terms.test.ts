import { expect, test } from 'vitest'
import { termsVersion } from '../../../src/shared/text/terms.ts'
import { newInstallation, unreadInstallation } from '../../support/cli.ts'
import { shopKey, standIns } from '../../support/stand-ins.ts'

test('the terms are read and accepted with a command, and then everything goes', async () => {
  const installation = await unreadInstallation(await standIns({ now: 'real' }))
  expect(await installation.here(['preview'])).toMatchObject({
    code: 4,
    data: { problem: { code: 'TERMS_NOT_ACCEPTED' } },
  })
  expect(await installation.here(['terms'])).toEqual({
    code: 0,
    data: { version: termsVersion, accepted: null },
  })
  const text = await installation.said(['terms'])
  for (const part of ['Wat Factuurbrug doet', 'Wat waarheen gaat', 'factuurbrug terms --accept'])
    expect(text).toContain(part)
  expect(await installation.here(['terms', '--accept'])).toMatchObject({
    code: 0,
    data: { accepted: { version: termsVersion } },
  })
  expect(await installation.here(['preview'])).toMatchObject({ code: 0 })
})

test('a script that connects is told that it accepts the terms, and that is kept', async () => {
  const world = await standIns({ now: 'real' })
  const installation = await newInstallation(world)
  const connected = await installation.run(['--json', 'connect', 'shop', world.shop.origin, '--key-stdin'], {
    input: shopKey,
  })
  expect(connected.code).toBe(0)
  expect(connected.err).toContain('factuurbrug terms')
  expect(await installation.here(['terms'])).toMatchObject({ data: { accepted: { version: termsVersion } } })
})

test('who is asked at the terminal and does not say yes connects nothing', async () => {
  const world = await standIns({ now: 'real' })
  const installation = await newInstallation(world)
  const args = ['connect', 'shop', world.shop.origin, '--key-stdin']
  expect(await installation.here(args, { answer: 'nee', input: shopKey })).toMatchObject({
    code: 4,
    data: { problem: { code: 'TERMS_NOT_ACCEPTED' } },
  })
  expect(world.shop.requests).toEqual([])
  expect(await installation.here(args, { answer: 'ja', input: shopKey })).toMatchObject({ code: 0 })
})
