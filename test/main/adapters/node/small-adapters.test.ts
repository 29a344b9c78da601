import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { realClock } from '../../../../src/main/adapters/node/clock.ts'
import { digest } from '../../../../src/main/adapters/node/digest.ts'
import { requestLog } from '../../../../src/main/adapters/node/request-log.ts'
import { newFolder, problemOf, refusingDisk } from './support.ts'

describe('the clock', () => {
  test('wakes every sleeper when the program stops, and nobody sleeps after that', async () => {
    const clock = realClock()
    const sleepers = [clock.sleep(3_600_000), clock.sleep(2 ** 40), clock.sleep(Infinity)]
    let awake = false
    void Promise.all(sleepers).then(() => (awake = true))
    await new Promise((resolve) => setImmediate(resolve))
    expect(awake).toBe(false)
    clock.stop()
    await Promise.all([...sleepers, clock.sleep(3_600_000)])
  })

  test('wakes a sleeper when its time has come, and at once when that has passed', async () => {
    const clock = realClock()
    const before = clock.now()
    await clock.sleep(30)
    expect(clock.now() - before).toBeGreaterThanOrEqual(29)
    await clock.sleep(-1000)
  })
})

describe('the digest', () => {
  test('is the beginning of SHA-256 as everybody computes it', () => {
    expect(digest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223')
    expect(digest('')).toBe('e3b0c44298fc1c149afbf4c8996fb924')
  })
})

describe('the request times', () => {
  test('are there again after a restart', async () => {
    const folder = join(await newFolder(), 'data')
    expect(await requestLog(folder).load()).toEqual([])
    await requestLog(folder).save([1, 2, 3])
    expect(await requestLog(folder).load()).toEqual([1, 2, 3])
  })

  test('are those of the last save, however fast they follow each other', async () => {
    const folder = await newFolder()
    const log = requestLog(folder)
    await Promise.all(Array.from({ length: 30 }, (_, index) => log.save([index])))
    expect(await log.load()).toEqual([29])
  })

  test.each(['', '{"times":["x"]}', '[]', '\0\0'])('count as none when the file holds %j', async (text) => {
    const folder = await newFolder()
    await writeFile(join(folder, 'requests.json'), text)
    expect(await requestLog(folder).load()).toEqual([])
    await requestLog(folder).save([1])
    expect(await requestLog(folder).load()).toEqual([1])
  })

  test('that cannot be stored stop the request', async () => {
    const log = requestLog(await newFolder(), refusingDisk('ENOSPC'))
    expect(await problemOf(log.save([1]))).toEqual({
      code: 'DISK_WRITE_FAILED',
      data: { file: 'requests.json', reason: 'ENOSPC' },
    })
  })
})
