import { createGate } from '../../../src/main/shell/gate.ts'
import type { CallName, Input } from '../../../src/shared/contract/calls.ts'
import type { Installation } from '../../support/cli.ts'
import type { StandIns } from '../../support/stand-ins.ts'
import { serveBench } from '../serve/browser.ts'
import { openBench, type BenchOptions } from '../service/bench.ts'

/** Something that a merchant does: what is typed in a terminal, and the call that a screen makes for it. */
export interface Deed {
  readonly line: readonly string[]
  /** What stands on standard input: after `<` on the line. */
  readonly typed: string
  readonly name: CallName
  readonly input: unknown
}

export function deed<C extends CallName>(line: string, name: C, input: Input<C>): Deed {
  const [words = '', typed = ''] = line.split(' < ')
  return { line: words.split(' '), typed, name, input }
}

/** The program on an installation, reached in one way. */
interface WayIn {
  /** Does something; the answer in one word: `done`, why an order was left as it is, the code of a problem, or `refused`. */
  do(deed: Deed): Promise<string>
  /** Lets the program look what is due, as it does by itself. */
  look(): Promise<void>
  close(): Promise<void>
}

type Open = (world: StandIns, installation: Installation) => Promise<WayIn>

const viaTerminal: Open = (_world, installation) =>
  Promise.resolve({
    async do({ line, typed }) {
      const { data } = await installation.here(line, { input: typed })
      const word = wordOf(data)
      return word === 'usage' ? 'refused' : word
    },
    async look() {
      await installation.said(['watch'], { until: /Ctrl\+C/ })
    },
    close: () => Promise.resolve(),
  })

const viaWindow: Open = async (world, installation) => {
  const origin = 'app://factuurbrug'
  const bench = await openBench({ ...onFolder(world, installation), host: { kind: 'electron' } })
  const { dispatch } = bench.service
  const gate = createGate({ dispatch, origin, isOurs: () => true, log: bench.home.log })
  const caller = { sender: { id: 1 }, senderFrame: { origin, parent: null } }
  return byCalls(bench, (name, input) => gate(caller, name, input))
}

const viaHttp: Open = async (world, installation) => {
  const served = await serveBench(onFolder(world, installation))
  return byCalls(served, (name, input) => served.browser.call(name, input))
}

export const waysIn: Readonly<Record<string, Open>> = {
  'the terminal': viaTerminal,
  'the window': viaWindow,
  'a browser': viaHttp,
}

function onFolder(world: StandIns, { folder }: Installation): BenchOptions {
  return { stage: 'new', world, folder }
}

function byCalls(
  { service, home }: Awaited<ReturnType<typeof openBench>>,
  call: (name: string, input: unknown) => Promise<unknown>,
): WayIn {
  return {
    do: ({ name, input }) => call(name, input).then(wordOfResult, () => 'refused'),
    look: () => service.start(),
    async close() {
      await service.close()
      await home.close()
    },
  }
}

interface Told {
  readonly outcome?: string
  readonly problem?: { readonly code: string } | null
}

function wordOfResult(result: unknown): string {
  const { value, ...rest } = result as Told & { readonly value?: unknown }
  return typeof value === 'string' ? value : wordOf(value ?? rest)
}

function wordOf(answer: unknown): string {
  const { outcome, problem } = answer as Told
  return outcome ?? problem?.code ?? 'done'
}
