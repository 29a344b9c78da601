import { findChromium } from '../harness/chromium.ts'

/**
 * Runs once, before the processes in which tests run. The Chromium of npm is unpacked at its first use: two processes that do
 * so at once get in each other's way, and the one starts what the other still writes.
 */
export async function setup(): Promise<void> {
  await findChromium()
}
