import { parseArgs } from 'node:util'
import { killAgainAndAgain } from './kills.ts'

/**
 * Kills the real program at random moments, on real files and over real HTTP, and checks what is left each time.
 *
 *     npm run kill -- --times 500            as before a release
 *     npm run kill -- --times 60 --seed 7    aims at other moments
 */
const { values } = parseArgs({
  options: { times: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
})
const say = (line: string) => void process.stdout.write(`${line}\n`)
const started = performance.now()
const tally = await killAgainAndAgain(Number(values.times), Number(values.seed), say)
say(JSON.stringify(tally))
say(`nothing was broken; ${((performance.now() - started) / 1000).toFixed(0)} s`)
