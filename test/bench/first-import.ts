import { connection } from './installation.ts'
import { opened } from './engine-over-http.ts'

/**
 * A first import in a process of its own, Moneybird's limit out of the way: runs what waits in the shop each time it is told to, and
 * says how much memory it has then (MB).
 */
const [folder = ''] = process.argv.slice(2)
const home = await opened(folder)
const opening = await home.open(connection)
if (!opening.ok) throw new Error(JSON.stringify(opening.problem))
const { engine } = opening.value

process.on('message', (message) => {
  void (message === 'run' ? run() : home.close().then(() => process.exit(0)))
})
process.send?.('ready')

async function run(): Promise<void> {
  const { problem } = await engine.run('hourly')
  if (problem !== null) throw new Error(JSON.stringify(problem))
  process.send?.(process.memoryUsage().rss / 1_000_000)
}
