import { describe, expect, test } from 'vitest'
import type { Answer } from '../client.ts'
import type { Fixture } from '../fixture.ts'
import { closeAfterEach, start } from '../fixture.ts'

closeAfterEach()

async function times(fixture: Fixture, count: number): Promise<Answer> {
  let last = await fixture.client.get('workflows')
  for (let index = 1; index < count; index += 1) last = await fixture.client.get('workflows')
  return last
}

describe('the limit', () => {
  test('lets 150 requests pass in five minutes and refuses the next, whatever it is', async () => {
    const fixture = await start({ rateLimit: 150, rateLimitHeaders: 'documented' })
    expect((await times(fixture, 150)).headers.get('ratelimit-remaining')).toBe('0')
    const refused = await fixture.client.post('contacts', { contact: { firstname: 'Jan' } })
    expect(refused).toMatchObject({ status: 429, body: 'Retry later' })
    expect(fixture.server.counts.writes.contactsCreated).toBe(0)
    expect(fixture.server.limiter.refused()).toBe(1)
    expect(fixture.server.limiter.maxInWindow()).toBe(151)
  })

  test('slides: each request counts for five minutes, refused ones not at all', async () => {
    const fixture = await start({ rateLimit: 2 })
    const { client, clock } = fixture
    await client.get('workflows')
    clock.now += 200_000
    await client.get('workflows')
    expect((await client.get('workflows')).status).toBe(429)
    clock.now += 100_000
    expect((await client.get('workflows')).status).toBe(200)
    expect((await client.get('workflows')).status).toBe(429)
    clock.now += 200_000
    expect((await client.get('workflows')).status).toBe(200)
  })

  test('is shared with other programs, whose requests are not ours', async () => {
    const { client, server } = await start({ rateLimit: 10 })
    server.limiter.useByOthers(9)
    expect((await client.get('workflows')).status).toBe(200)
    expect((await client.get('workflows')).status).toBe(429)
    expect(server.limiter.maxInWindow()).toBe(2)
  })

  test('is counted even when it is off', async () => {
    const fixture = await start({ rateLimit: null })
    await times(fixture, 160)
    expect(fixture.server.limiter.maxInWindow()).toBe(160)
    fixture.clock.now += 300_000
    await times(fixture, 3)
    expect(fixture.server.limiter.maxInWindow()).toBe(160)
    fixture.server.limiter.reset()
    expect(fixture.server.limiter.maxInWindow()).toBe(0)
  })
})

describe('the headers', () => {
  test('as documented: requests left, on ordinary answers too', async () => {
    const { client, clock } = await start({ rateLimit: 150, rateLimitHeaders: 'documented' })
    const { headers } = await client.get('workflows')
    expect(headers.get('ratelimit-limit')).toBe('150')
    expect(headers.get('ratelimit-remaining')).toBe('149')
    expect(headers.get('ratelimit-reset')).toBe(String(clock.now / 1000 + 300))
    expect(headers.get('ratelimit-requestsremaining')).toBeNull()
    expect(headers.get('retry-after')).toBeNull()
  })

  test('as measured: seconds where the requests left should be', async () => {
    const { client, clock } = await start({ rateLimit: 150, rateLimitHeaders: 'measured' })
    await client.get('workflows')
    clock.now += 140_000
    const { headers } = await client.get('workflows')
    expect(headers.get('ratelimit-remaining')).toBe('160')
    expect(headers.get('ratelimit-requestsremaining')).toBe('148')
  })

  test('none at all when so told', async () => {
    const { client } = await start({ rateLimit: 1, rateLimitHeaders: 'none' })
    expect((await client.get('workflows')).headers.get('ratelimit-limit')).toBeNull()
    expect((await client.get('workflows')).headers.get('retry-after')).not.toBeNull()
  })

  test.each([
    ['epoch', String(Date.parse('2026-11-24T11:05:00Z') / 1000)],
    ['delta', '300'],
    ['date', 'Tue, 24 Nov 2026 11:05:00 GMT'],
  ] as const)('Retry-After written as %s', async (retryAfter, written) => {
    const { client } = await start({ rateLimit: 1, retryAfter })
    await client.get('workflows')
    expect((await client.get('workflows')).headers.get('retry-after')).toBe(written)
  })
})
