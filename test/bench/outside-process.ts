import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** Where the program finds the outside world, and how it is to book there. */
export interface Outside {
  readonly shop: string
  readonly shopKey: string
  readonly moneybird: string
  readonly vies: string
  readonly administrationId: string
  /** Ids at Moneybird: 21 %, no VAT, reverse charge, turnover. */
  readonly rateId: string
  readonly noVatId: string
  readonly reverseId: string
  readonly ledgerId: string
}

/** What can be asked of that process. */
export type Ask =
  /** Makes contacts of customers. */
  | { readonly kind: 'know'; readonly first: number; readonly customers: number }
  /** Places orders, by customers in turn. */
  | {
      readonly kind: 'place'
      readonly firstId: number
      readonly orders: number
      readonly firstCustomer: number
      readonly customers: number
      /** A Belgian company of this number, without VAT; VIES knows it. */
      readonly vatNumber?: string
    }
  /** Gives the requests since the last count. */
  | { readonly kind: 'count' }

export type Told =
  | { readonly kind: 'ready'; readonly outside: Outside }
  | {
      readonly kind: 'done'
      readonly requests: Readonly<Record<string, number>>
      readonly shopRequests: number
      /** Questions to VIES, ever. */
      readonly viesQuestions: number
    }

/** A shop, a Moneybird without limit and a VIES over HTTP on this computer, in a process of their own. */
export interface OutsideProcess {
  readonly at: Outside
  ask(ask: Ask): Promise<Extract<Told, { kind: 'done' }>>
  close(): Promise<void>
}

export async function startOutside(): Promise<OutsideProcess> {
  const child = fork(fileURLToPath(new URL('./outside.ts', import.meta.url)), { execArgv: [] })
  const next = async (): Promise<Told> => {
    const [told] = (await once(child, 'message')) as [Told]
    return told
  }
  const first = await next()
  if (first.kind !== 'ready') throw new Error('The outside world did not say that it is ready')
  return {
    at: first.outside,
    async ask(ask) {
      const answer = next()
      child.send(ask)
      const told = await answer
      if (told.kind !== 'done') throw new Error(`The outside world said ${told.kind}`)
      return told
    },
    async close() {
      const gone = once(child, 'exit')
      child.kill()
      await gone
    },
  }
}
