import { createHook } from 'node:async_hooks'

/**
 * Loaded before the program (`--import`): counts the timers that go off, by who set them. Answers the message `timers` with the
 * counts since the last time. A timer is Node's own when the first that is not Node's timer code in the way to it is Node's.
 */
const owners = new Map<number, string>()
let fired: Record<string, number> = {}

createHook({
  init(id, type) {
    if (type === 'Timeout' || type === 'Immediate') owners.set(id, owner())
  },
  before(id) {
    const who = owners.get(id)
    if (who !== undefined) fired[who] = (fired[who] ?? 0) + 1
  },
  destroy(id) {
    owners.delete(id)
  },
}).enable()

function owner(): string {
  const frames = (new Error('').stack ?? '').split('\n').slice(3)
  const setter = frames.find((frame) => !/node:internal\/(timers|async_hooks)|node:timers/.test(frame)) ?? ''
  return (
    /\((?:file:\/\/)?([^)]+):\d+:\d+\)|at (?:file:\/\/)?(\S+):\d+:\d+/.exec(setter)?.slice(1).find(Boolean) ??
    'node:'
  )
}

process.on('message', (message) => {
  if (message !== 'timers') return
  process.send?.(fired)
  fired = {}
})
// The channel alone must not keep the program alive.
process.channel?.unref()
