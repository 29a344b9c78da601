import { Worker } from 'node:worker_threads'

/** In a thread of its own: a large file takes seconds. As text, so that there is no second file to pack and to find. */
const source = `
const { DatabaseSync } = require('node:sqlite')
const { parentPort, workerData } = require('node:worker_threads')
try {
  const database = new DatabaseSync(workerData)
  const [first] = database.prepare('PRAGMA quick_check(1)').all()
  database.close()
  parentPort.postMessage(first.quick_check === 'ok' ? 0 : 11)
} catch (error) {
  parentPort.postMessage(error.errcode ?? 0)
}
`

/** SQLite: damaged, and no database at all. */
const damage = new Set([11, 26])

/** Whether a database is whole, as far as can be seen; one that cannot be opened for another reason is not called damaged. */
export function isWhole(path: string): Promise<boolean> {
  const worker = new Worker(source, { eval: true, workerData: path })
  return new Promise((resolve, reject) => {
    worker.once('message', (code: number) => {
      void worker.terminate().then(() => {
        resolve(!damage.has(code & 0xff))
      })
    })
    worker.once('error', reject)
  })
}
