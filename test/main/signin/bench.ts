import { openBench as openService, type Bench as ServiceBench, type BenchOptions } from '../service/bench.ts'
import { OUT_OF_BAND } from '../../../src/main/ports/oauth.ts'
import { until } from '../../support/until.ts'
import { application, freePort, register, visit, type Merchant } from '../../support/sign-in.ts'

export { connection, until } from '../service/bench.ts'

/** The program with a registration at Moneybird, on a port of its own. */
export interface Bench extends ServiceBench {
  readonly port: number
  /** Where the browser is sent back. */
  readonly redirect: string
  /** Begins to sign in; gives the page of Moneybird. */
  begin(way?: 'browser' | 'code'): Promise<string>
  /** Says that what was given is one's own, once that is shown. */
  confirm(): Promise<void>
  /** Signs in as a merchant does, and confirms; gives the status and text of the last page. */
  signIn(merchant?: Merchant): Promise<{ readonly status: number; readonly text: string }>
  /** Resolves when nothing is under way any more. */
  settled(): Promise<void>
}

export async function openBench(options: Partial<BenchOptions> = {}): Promise<Bench> {
  const bench = await openService({ stage: 'ready', application, ...options })
  const { home, get, world } = bench
  const port = await freePort()
  await home.saveSettings({ ...home.settings(), signIn: { ...home.settings().signIn, port } })
  const redirect = home.signIn.redirect()
  register(world.moneybird, [redirect, OUT_OF_BAND])
  const begin: Bench['begin'] = async (way = 'browser') => {
    const { address } = await get('signIn.start', { connection: 'winkel', way })
    if (address === null) throw new Error('The program opened the page by itself')
    return address
  }
  const settled = () =>
    until('signing in is at rest', async () => {
      const { stage } = await get('signIn.view', { connection: 'winkel' })
      return stage === 'rest'
    })
  const confirm = async () => {
    await until('it can be confirmed', async () => {
      const { stage } = await get('signIn.view', { connection: 'winkel' })
      return stage === 'confirm'
    })
    await get('signIn.confirm', { connection: 'winkel' })
  }
  return {
    ...bench,
    port,
    redirect,
    begin,
    confirm,
    settled,
    async signIn(merchant) {
      const response = await fetch(await visit(await begin(), merchant))
      const page = { status: response.status, text: await response.text() }
      if (response.ok) await confirm()
      else await get('signIn.cancel', {})
      await settled()
      return page
    },
  }
}
