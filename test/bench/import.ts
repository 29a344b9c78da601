import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { makeInstallation } from './installation.ts'
import type { OutsideProcess } from './outside-process.ts'

export interface ImportFigures {
  readonly orders: number
  /** After the first tenth. */
  readonly rssStartMb: number
  readonly rssEndMb: number
}

/** Memory of the program while it brings in all orders of a shop, each of a new customer, over HTTP. */
export async function measureImport(outside: OutsideProcess, orders: number): Promise<ImportFigures> {
  const installation = await makeInstallation(outside.at, null)
  const program = fork(fileURLToPath(new URL('./first-import.ts', import.meta.url)), [installation.folder])
  const place = async (from: number, count: number): Promise<number> => {
    await outside.ask({
      kind: 'place',
      firstId: from + 1,
      orders: count,
      firstCustomer: from,
      customers: count,
    })
    const said = once(program, 'message')
    program.send('run')
    return Number((await said)[0])
  }
  try {
    await once(program, 'message')
    const tenth = orders / 10
    const rssStartMb = await place(tenth, tenth)
    const rssEndMb = await place(2 * tenth, orders - tenth)
    return { orders, rssStartMb, rssEndMb }
  } finally {
    const gone = once(program, 'exit')
    program.send('end')
    await gone
    await installation.remove()
  }
}
