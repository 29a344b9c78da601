import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

/**
 * Entry for a terminal. What Node makes of the sources is kept in the installation, never in a folder for everybody: a program
 * that was started before starts in half the time and without the compiler in memory. An installation that cannot be written
 * to works without.
 */
enableCompileCache(join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'factuurbrug'))

const { runHeadless } = await import('./wiring/headless-home.ts')
await runHeadless()
