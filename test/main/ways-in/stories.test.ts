import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { shopKey, moneybirdToken, standIns, type StandIns } from '../../support/stand-ins.ts'
import { connectedInstallation, unreadInstallation, type Installation } from '../../support/cli.ts'
import { shopOrder, status } from '../../support/orders.ts'
import { deed, waysIn, type Deed } from './ways.ts'

const connection = 'winkel'
const order = (orderId: number) => ({ connection, orderId: String(orderId) })

const run = deed('sync', 'run.now', { connection })
const rebuild = deed('rebuild --yes', 'connection.rebuild', { connection })
const connectShop = ({ shop }: StandIns): Deed =>
  deed(`connect shop ${shop.origin} --key-stdin < ${shopKey}`, 'connection.shop', {
    connection,
    address: shop.origin,
    key: shopKey,
    licence: '',
  })
const connectMoneybird = deed(`connect moneybird --token-stdin < ${moneybirdToken}`, 'connection.moneybird', {
  connection,
  token: moneybirdToken,
})
const allow = (orderId: number, code?: string): Deed =>
  deed(`allow ${orderId}${code === undefined ? '' : ` ${code}`}`, 'orders.allow', { ...order(orderId), code })
const retry = (orderId: number) => deed(`retry ${orderId}`, 'orders.retry', order(orderId))
const ignore = (orderId: number) =>
  deed(`ignore ${orderId} --reason proef`, 'orders.ignore', {
    connection,
    orderIds: [String(orderId)],
    reason: 'proef',
  })
const unignore = (orderId: number) => deed(`unignore ${orderId}`, 'orders.unignore', order(orderId))
const seen = (orderId: number) => deed(`seen ${orderId}`, 'orders.seen', order(orderId))

/** What the program does by itself when it is left alone. */
const leftAlone = 'left alone'

interface Place {
  readonly world: StandIns
  readonly installation: Installation
}

type Step =
  /** What is done and what it answers. */
  | readonly [deed: Deed | ((world: StandIns) => Deed), answer: string]
  | typeof leftAlone
  | ((world: StandIns) => void)

interface Story {
  readonly title: string
  /** Somebody who has not read the terms nor seen a preview. */
  readonly isUnread?: boolean
  /** What happened before, in a terminal or on disk; runs by themselves are paused unless told. */
  readonly before: (place: Place) => Promise<void> | void
  readonly steps: readonly Step[]
  /** What had to be undone to look at the end. */
  readonly after?: (place: Place) => Promise<unknown>
  /** How the connection stands, and how many invoices there are. */
  readonly end: { readonly status?: object; readonly invoices: number }
}

const stories: readonly Story[] = [
  {
    title: 'a shop that is connected with a good key after a wrong one goes on',
    before: async ({ world, installation }) => {
      world.shop.data.addOrder(shopOrder(1001))
      await edit(installation, 'secrets.json', (text) => text.replace(shopKey, 'fout'))
      await installation.here(['sync'])
    },
    steps: [
      [run, 'SHOP_KEY_WRONG'],
      [connectShop, 'done'],
    ],
    // A run would lift the pause as well.
    end: { status: { pause: null, lastRuns: { problem: null } }, invoices: 0 },
  },
  {
    title: 'Moneybird that is connected again goes on',
    before: async ({ world, installation }) => {
      world.shop.data.addOrder(shopOrder(1001))
      world.moneybird.faults.add({ kind: 'answer', status: 401, request: '*' })
      await installation.here(['sync'])
    },
    steps: [
      [run, 'MONEYBIRD_DISCONNECTED'],
      [connectMoneybird, 'MONEYBIRD_DISCONNECTED'],
      ({ moneybird }) => {
        moneybird.faults.clear()
      },
      [connectMoneybird, 'done'],
    ],
    end: { status: { pause: null, lastRuns: { problem: null } }, invoices: 0 },
  },
  {
    title: 'rebuilding without an administration is refused before anything is put aside',
    before: async (place) => {
      await oneDoneOneFailed(place)
      await place.installation.here(['config', 'set', `${administration}=`])
    },
    steps: [[rebuild, 'SETTINGS_INCOMPLETE']],
    after: ({ world, installation }) =>
      installation.here(['config', 'set', `${administration}=${world.administration.record.id}`]),
    end: { status: { open: { failed: 1 }, closed: 1 }, invoices: 1 },
  },
  {
    title: 'and so it is without the key of the shop',
    before: async (place) => {
      await oneDoneOneFailed(place)
      await edit(place.installation, 'secrets.json', (text) => text.replace('winkel/shop-key', 'winkel/x'))
    },
    steps: [[rebuild, 'SECRET_MISSING']],
    after: ({ installation }) =>
      edit(installation, 'secrets.json', (text) => text.replace('winkel/x', 'winkel/shop-key')),
    end: { status: { open: { failed: 1 }, closed: 1 }, invoices: 1 },
  },
  {
    title: 'and when Moneybird lets nobody in',
    before: async (place) => {
      await oneDoneOneFailed(place)
      place.world.moneybird.faults.add({ kind: 'answer', status: 401, request: '*' })
    },
    steps: [[rebuild, 'MONEYBIRD_DISCONNECTED']],
    end: { status: { open: { failed: 1 }, closed: 1 }, invoices: 1 },
  },
  {
    title: 'an order from before the start date, never seen here, can be taken',
    before: async ({ world, installation }) => {
      await installation.here(['sync'])
      world.shop.data.addOrder(shopOrder(1001, { date_added: '2026-01-05 12:00:00' }))
    },
    steps: [
      [allow(1001, 'BEFORE_START_DATE'), 'done'],
      [run, 'done'],
      [allow(1001, 'BEFORE_START_DATE'), 'already_invoiced'],
    ],
    end: { status: { closed: 1 }, invoices: 1 },
  },
  {
    title: 'what may be done with an order, and what not',
    before: async (place) => {
      const { data } = place.world.shop
      data.addOrder(shopOrder(1004, { order_status_id: status.pending }))
      data.addOrder(shopOrder(1005, nothingToPay))
      await oneDoneOneFailed(place)
    },
    steps: [
      [retry(1001), 'already_invoiced'],
      [ignore(1001), 'already_invoiced'],
      [seen(1001), 'nothing_to_do'],
      [allow(1001, 'ZERO_TOTAL'), 'already_invoiced'],
      [allow(1003), 'not_allowed'],
      [allow(1004), 'done'],
      [allow(1004), 'nothing_to_do'],
      [ignore(1005), 'done'],
      [unignore(1005), 'done'],
      [ignore(4711), 'unknown_order'],
      [retry(4711), 'unknown_order'],
      [retry(1003), 'done'],
      [retry(1003), 'nothing_to_do'],
      [ignore(1003), 'done'],
      [unignore(1003), 'done'],
      [unignore(1003), 'nothing_to_do'],
      [deed('retry abc', 'orders.retry', { connection, orderId: 'abc' }), 'refused'],
    ],
    end: { status: { open: { planned: 3 } }, invoices: 1 },
  },
  {
    title: 'before the terms are accepted nothing is asked of anybody',
    isUnread: true,
    before: ({ world }) => {
      world.shop.data.addOrder(shopOrder(1001))
    },
    steps: [
      [run, 'TERMS_NOT_ACCEPTED'],
      [rebuild, 'TERMS_NOT_ACCEPTED'],
      [deed('month', 'month.check', { connection }), 'TERMS_NOT_ACCEPTED'],
      leftAlone,
      ({ shop, moneybird }) => {
        expect([shop.requests, moneybird.requests]).toEqual([[], []])
      },
    ],
    end: { invoices: 0 },
  },
  {
    title: 'before a preview was seen nothing is written',
    before: async ({ world, installation }) => {
      world.shop.data.addOrder(shopOrder(1001))
      await state(installation, { paused: false, connections: {} })
    },
    steps: [[run, 'SETTINGS_INCOMPLETE'], leftAlone],
    end: { invoices: 0 },
  },
  {
    title: 'while the merchant has paused the runs none begins by itself, and one that is asked for does',
    before: ({ world }) => {
      world.shop.data.addOrder(shopOrder(1001))
    },
    steps: [
      leftAlone,
      ({ administration: { invoices } }) => {
        expect(invoices.size).toBe(0)
      },
      [run, 'done'],
    ],
    end: { invoices: 1 },
  },
  {
    title: 'when all is ready, what is due is run',
    before: async ({ world, installation }) => {
      world.shop.data.addOrder(shopOrder(1001))
      await state(installation, { paused: false })
    },
    steps: [leftAlone],
    end: { status: { closed: 1 }, invoices: 1 },
  },
]

const administration = 'connections.winkel.moneybird.administrationId'

const nothingToPay = {
  total: '0.0000',
  totals: [{ code: 'total', title: 'Totaal', value: '0.0000', sort_order: 9 }],
  products: [],
}

async function oneDoneOneFailed({ world, installation }: Place): Promise<void> {
  world.shop.data.addOrder(shopOrder(1001))
  world.shop.data.addOrder(shopOrder(1003, { total: '30.0000' }))
  await installation.here(['sync'])
}

async function edit({ folder }: Installation, name: string, change: (text: string) => string): Promise<void> {
  const file = join(folder, name)
  await writeFile(file, change(await readFile(file, 'utf8')))
}

/** What the program remembers of itself, changed while it is not open. */
async function state(installation: Installation, changes: object): Promise<void> {
  const made = {
    ...(JSON.parse(await readFile(join(installation.folder, 'app.json'), 'utf8')) as object),
    ...changes,
  }
  await writeFile(join(installation.folder, 'app.json'), JSON.stringify(made))
  await rm(join(installation.folder, 'app.json.bak'), { force: true })
}

describe.each(stories.map((story) => [story.title, story] as const))('%s', (_title, story) => {
  const { isUnread = false, before, steps, after, end } = story

  test.each(Object.keys(waysIn))('in %s', async (way) => {
    const world = await standIns({ now: 'real', rateLimit: null })
    const installation = await (isUnread ? unreadInstallation : connectedInstallation)(world)
    if (!isUnread) await state(installation, { paused: true })
    await before({ world, installation })
    const program = await waysIn[way]?.(world, installation)
    if (program === undefined) throw new Error('unreachable')
    for (const step of steps) {
      if (step === leftAlone) await program.look()
      else if (typeof step === 'function') step(world)
      else {
        const what = typeof step[0] === 'function' ? step[0](world) : step[0]
        expect(await program.do(what), what.line.join(' ')).toBe(step[1])
      }
    }
    await program.close()
    await after?.({ world, installation })
    expect(world.administration.invoices.size).toBe(end.invoices)
    if (end.status !== undefined) expect((await installation.here(['status'])).data).toMatchObject(end.status)
  })
})
