import { appendFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { logFile } from '../../../../src/main/adapters/node/log-file.ts'
import { logTail } from '../../../../src/main/adapters/node/log-tail.ts'
import { newFolder } from './support.ts'

describe('reading the log back', () => {
  test('gives what was logged, the oldest first, over files that were put aside', async () => {
    const folder = await newFolder()
    const log = logFile({ folder, now: () => 0, maxBytes: 400 })
    for (let i = 0; i < 20; i++) log.info('run-end', { number: i, problem: null, good: true })
    const lines = await logTail(folder).tail(15)
    expect(lines.map(({ fields }) => fields.number)).toEqual(Array.from({ length: 15 }, (_, i) => i + 5))
    expect(lines[0]).toEqual({
      at: '1970-01-01T00:00:00.000Z',
      level: 'info',
      event: 'run-end',
      fields: { number: 5, problem: null, good: true },
    })
  })

  test('leaves out what is not ours: half lines, other things, other levels, objects', async () => {
    const folder = await newFolder()
    const log = logFile({ folder, now: () => 0 })
    log.warn('first')
    const strange = [
      '{"at":"x","level":"info","ev',
      'null',
      '[]',
      '12',
      '',
      '{"at":1,"level":"info","event":"x"}',
    ]
    const levels = ['{"at":"x","level":"debug","event":"x"}', '{"at":"x","level":"info","event":{}}']
    await appendFile(join(folder, 'factuurbrug.log'), `${[...strange, ...levels].join('\n')}\n`)
    await appendFile(
      join(folder, 'factuurbrug.log'),
      '{"at":"x","level":"error","event":"last","deep":{"a":1},"list":[1],"__proto__":{"a":1}}\n',
    )
    const lines = await logTail(folder).tail(100)
    expect(lines.map(({ event }) => event)).toEqual(['first', 'last'])
    expect(lines[1]?.fields).toEqual({})
  })

  test('of a program that never logged, or cannot be read, gives nothing', async () => {
    const folder = await newFolder()
    expect(await logTail(folder).tail(10)).toEqual([])
    await writeFile(join(folder, 'factuurbrug.log'), Buffer.from([0xff, 0xfe, 0, 0]))
    expect(await logTail(folder).tail(10)).toEqual([])
    expect(await logTail(join(folder, 'no', 'such')).tail(10)).toEqual([])
  })
})
