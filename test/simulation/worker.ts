import { parentPort, workerData } from 'node:worker_threads'
import { playMany } from './sum.ts'

const task = workerData as {
  readonly first: number
  readonly step: number
  readonly seeds: number
  readonly crashes: number
}
parentPort?.postMessage(await playMany(task.first, task, task.step))
