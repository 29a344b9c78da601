import { lockFolder } from '../../../../src/main/adapters/node/process-lock.ts'

/**
 * Child process of the lock tests: says that it is ready, tries once when it is told to, tells what came of it, and holds
 * what it got until it is ended.
 */
const [folder = ''] = process.argv.slice(2)
const say = (what: unknown) => process.stdout.write(`${JSON.stringify(what)}\n`)

process.stdin.once('data', () => {
  void lockFolder(folder).then((result) => {
    process.once('SIGTERM', () => {
      void (result.ok ? result.value.release() : Promise.resolve()).then(() => process.exit(0))
    })
    say(result.ok ? { held: process.pid } : result.problem)
  })
})
say('ready')
