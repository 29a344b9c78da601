import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { lockFolder, type ProcessLock } from '../../../../src/main/adapters/node/process-lock.ts'
import { newFolder } from './support.ts'

let folder = ''

beforeEach(async () => {
  folder = join(await newFolder(), 'data')
})

interface Child {
  readonly process: ChildProcess
  /** The next thing that it says. */
  readonly say: () => Promise<unknown>
  readonly ended: Promise<unknown>
}

/** Another process, ready to try to take the folder. */
async function ready(): Promise<Child> {
  const script = fileURLToPath(new URL('lock-holder.ts', import.meta.url))
  const child = spawn(process.execPath, [script, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = new Promise((resolve) => child.once('close', resolve))
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const say = async () => JSON.parse(String((await lines.next()).value)) as unknown
  expect(await say()).toBe('ready')
  return { process: child, say, ended }
}

/** Another process that has tried to take the folder, and what it said. */
async function start(): Promise<Child & { said: unknown }> {
  const child = await ready()
  child.process.stdin?.write('go')
  return { ...child, said: await child.say() }
}

async function held(): Promise<ProcessLock> {
  const result = await lockFolder(folder)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  onTestFinished(() => result.value.release())
  return result.value
}

describe('one process at a time', () => {
  test('holds a folder; another is told which', async () => {
    const child = await start()
    expect(child.said).toEqual({ held: child.process.pid })
    expect(await lockFolder(folder)).toEqual({
      ok: false,
      problem: { code: 'DATA_LOCKED', data: { pid: String(child.process.pid), folder } },
    })
  })

  test('lets the folder go although its number cannot be taken away', async () => {
    const lock = await held()
    await rm(join(folder, 'process.pid'))
    await mkdir(join(folder, 'process.pid'))
    await lock.release()
    const child = await start()
    expect(child.said).toEqual({ held: child.process.pid })
  })

  test('of those that start in the same instant gets it, every time', async () => {
    for (let round = 0; round < 2; round++) {
      const children = await Promise.all([ready(), ready(), ready()])
      for (const child of children) child.process.stdin?.write('go')
      const answers = await Promise.all(children.map((child) => child.say()))
      const winners = answers.filter((answer) => JSON.stringify(answer).startsWith('{"held"'))
      expect(winners).toHaveLength(1)
      const pid = String((winners[0] as { held: number }).held)
      const refusals = answers.filter((answer) => answer !== winners[0])
      expect(refusals).toEqual([0, 1].map(() => ({ code: 'DATA_LOCKED', data: { pid, folder } })))
      // Killed hard, so the next round takes over from a dead one.
      for (const child of children) child.process.kill('SIGKILL')
      await Promise.all(children.map((child) => child.ended))
    }
  })

  test('that is killed leaves nothing that stops the next, even when its number lives on in another process', async () => {
    const child = await start()
    child.process.kill('SIGKILL')
    await child.ended
    expect(await readFile(join(folder, 'process.pid'), 'utf8')).toBe(String(child.process.pid))
    await writeFile(join(folder, 'process.pid'), String(process.ppid))
    await held()
    expect(await readFile(join(folder, 'process.pid'), 'utf8')).toBe(String(process.pid))
  })

  test('that ends well gives it back at once', async () => {
    const child = await start()
    child.process.kill('SIGTERM')
    await child.ended
    expect(await readdir(folder)).toEqual(['process.lock'])
    await held()
  })

  test('is not two parts of this process', async () => {
    const lock = await held()
    expect(await lockFolder(folder)).toMatchObject({ problem: { data: { pid: String(process.pid) } } })
    expect((await start()).said).toMatchObject({ code: 'DATA_LOCKED' })
    await lock.release()
    await lock.release()
    await held()
  })

  test('keeps it though nobody holds on to the lock', async () => {
    await lockFolder(folder)
    for (let round = 0; round < 50; round++) Buffer.alloc(5_000_000)
    expect((await start()).said).toMatchObject({ code: 'DATA_LOCKED' })
  })

  test('may work in one folder while another works in the next', async () => {
    await held()
    folder = join(folder, '..', 'other')
    expect((await start()).said).toHaveProperty('held')
  })

  test('clears away what writes that were cut short left in the folder', async () => {
    await mkdir(folder)
    for (const ours of ['open.json.0123456789ab.tmp', 'settings.json.tmp-1234567890abcdef'])
      await writeFile(join(folder, ours), '{')
    await held()
    expect((await readdir(folder)).sort()).toEqual(['process.lock', 'process.pid'])
    for (const name of await readdir(folder))
      expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600)
  })

  test('says so when the folder cannot be used', async () => {
    await writeFile(folder, '')
    expect(await lockFolder(folder)).toMatchObject({ problem: { code: 'DISK_WRITE_FAILED' } })
    await mkdir(`${folder}2/process.lock`, { recursive: true })
    expect(await lockFolder(`${folder}2`)).toMatchObject({ problem: { code: 'DISK_WRITE_FAILED' } })
  })
})
