import { monitorEventLoopDelay } from 'node:perf_hooks'

/**
 * Loaded before the program (`--import`): measures how long it could do nothing else. Answers the message `longest` with the longest
 * time since the last one, ms; the millisecond that the measuring itself waits is taken off.
 */
const RESOLUTION_MS = 1
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
delay.enable()

process.on('message', (message) => {
  if (message !== 'longest') return
  process.send?.(Math.max(0, delay.max / 1e6 - RESOLUTION_MS))
  delay.reset()
})
// The channel alone must not keep the program alive.
process.channel?.unref()
