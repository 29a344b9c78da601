import { tryOut } from './try-out.ts'

/** `node test/packaged/main.ts PROGRAM [ARGUMENTS]`: tries a packaged program; exit code 1 when something is not as it should be. */
const [file = '', ...args] = process.argv.slice(2)
await tryOut({ file, args }, (step) => process.stdout.write(`${step}\n`))
