import { expect, onTestFinished } from 'vitest'
import type { Home } from '../../../src/main/home.ts'
import type { Alarm } from '../../../src/main/ports/alarm.ts'
import type { ServiceEvent } from '../../../src/main/service/events.ts'
import type { Host, Notice } from '../../../src/main/service/host.ts'
import { createService, type Service } from '../../../src/main/service/service.ts'
import { openHome, type HomeOptions } from '../../../src/main/wiring/home.ts'
import type { CallName, Input, Outputs } from '../../../src/shared/contract/calls.ts'
import type { Problem } from '../../../src/shared/domain/problem.ts'
import type { Result } from '../../../src/shared/domain/result.ts'
import { termsVersion } from '../../../src/shared/text/terms.ts'
import { unreadInstallation, newInstallation } from '../../support/cli.ts'
import { standIns, type StandIns } from '../../support/stand-ins.ts'
import { until as untilSo } from '../../support/until.ts'

export const connection = 'winkel'

/** The program behind the screens, on real files and the stand-ins, with an alarm clock that only the test rings. */
export interface Bench {
  readonly world: StandIns
  readonly home: Home
  readonly service: Service
  readonly events: readonly ServiceEvent[]
  /** Addresses that were opened in the system's browser. */
  readonly opened: readonly string[]
  readonly notices: readonly Notice[]
  readonly atLogin: readonly boolean[]
  readonly alarm: ManualAlarm
  /** Makes a call as a screen does, by name and unchecked input. */
  readonly call: <C extends CallName>(name: C, input: Input<C>) => Promise<Result<Outputs[C], Problem>>
  /** The same, and what it answered; fails the test when it was a problem. */
  readonly get: <C extends CallName>(name: C, input: Input<C>) => Promise<Outputs[C]>
  /** The code of the problem with which a call is answered; fails the test when it succeeds. */
  readonly codeOf: <C extends CallName>(name: C, input: Input<C>) => Promise<string>
}

interface ManualAlarm extends Alarm {
  /** Times at which it wakes, as last set. */
  readonly times: readonly string[]
  /** How many were started and not stopped. */
  readonly running: number
  readonly ring: () => void
}

export interface BenchOptions extends Partial<HomeOptions> {
  readonly world?: StandIns
  /** `new`: never used. `connected`: both sides, set up in a terminal. `ready`: terms read, a preview seen, and automatic. */
  readonly stage: 'new' | 'connected' | 'ready'
  readonly host?: Partial<Host>
}

export async function openBench({ stage, host, ...options }: BenchOptions): Promise<Bench> {
  const world = options.world ?? (await standIns({ now: 'real', rateLimit: null }))
  const installation = await (stage === 'new' ? newInstallation(world) : unreadInstallation(world))
  const alarm = manualAlarm()
  const { folder } = installation
  const home = await openHome({ folder, environment: {}, fetch, requestLimit: 10_000, alarm, ...options })
  if (!home.ok) throw new Error(JSON.stringify(home.problem))
  const opened: string[] = []
  const notices: Notice[] = []
  const atLogin: boolean[] = []
  const service = createService(home.value, {
    kind: 'browser',
    version: '9.9.9',
    isDemo: false,
    openExternal: (address) => Promise.resolve(void opened.push(address)),
    setStartAtLogin: (isWanted) => Promise.resolve(void atLogin.push(isWanted)),
    notify: (notice) => notices.push(notice),
    ...host,
  })
  void service.start()
  const events: ServiceEvent[] = []
  service.subscribe((event) => events.push(event))
  onTestFinished(async () => {
    await service.close()
    await home.value.close()
  })
  const call: Bench['call'] = (name, input) =>
    service.dispatch(name, input) as ReturnType<Bench['call']> as never
  const get: Bench['get'] = async (name, input) => {
    const result = await call(name, input)
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.problem)}`)
    return result.value
  }
  if (stage === 'ready') {
    await acceptTerms(get)
    await get('preview.days', { connection, days: 1 })
    await get('connection.automatic', { connection, on: true })
  }
  return {
    world,
    home: home.value,
    service,
    events,
    opened,
    notices,
    atLogin,
    alarm,
    call,
    get,
    async codeOf(name, input) {
      const result = await call(name, input)
      expect(result.ok, `${name} succeeded: ${JSON.stringify(result)}`).toBe(false)
      return result.ok ? '' : result.problem.code
    },
  }
}

export async function acceptTerms(get: Bench['get']): Promise<void> {
  await get('app.acceptTerms', { version: termsVersion, terms: true, privacy: true })
}

function manualAlarm(): ManualAlarm {
  const wakes = new Map<object, () => void>()
  let times: readonly string[] = []
  return {
    get times() {
      return times
    },
    get running() {
      return wakes.size
    },
    ring() {
      for (const wake of wakes.values()) wake()
    },
    start(next, _zone, wake) {
      const key = {}
      times = next
      wakes.set(key, wake)
      return () => wakes.delete(key)
    },
  }
}

/** Waits until something holds. */
export function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  return untilSo(`this holds: ${holds.toString()}`, holds)
}
