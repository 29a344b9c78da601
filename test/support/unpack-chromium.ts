import { findChromium } from '../harness/chromium.ts'
import { program } from '../harness/desktop.ts'

/** Runs once, before the processes in which tests run: says what they use, and unpacks npm's Chromium where it is that. */
export async function setup(): Promise<void> {
  const { origin } = await findChromium()
  process.stdout.write(`tests with a browser run on ${origin}, desktop tests on ${program}\n`)
}
