import {
  acknowledge,
  changeReference,
  chooseContact,
  ignore,
  retry,
  retryAll,
  unignore,
} from '../../src/main/sync/actions.ts'
import { askOnce } from '../../src/main/sync/ask-once.ts'
import { asksForRefund, confirmRefund, leaveRefund } from '../../src/main/sync/refund-actions.ts'
import { refundCases } from '../../src/main/sync/refund-cases.ts'
import type { Program } from './program.ts'
import { statuses, type Sale } from './shop.ts'
import type { World } from './world.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** Something happens, in the shop, to the computer or by the hand of the merchant. What the merchant does is not waited for. */
export function happen(world: World, program: Program | null): void {
  const sale = world.chance.pick([...world.shop.sales.values()])
  const group = world.chance.below(10)
  if (group < 4) inTheShop(world, sale)
  else if (group < 6 || program === null) toTheComputer(world)
  else byTheMerchant(world, program, sale)
}

function inTheShop(world: World, sale: Sale): void {
  const { shop, chance } = world
  const { id } = sale.order
  const what = chance.below(12)
  if (what < 4 && shop.sales.size < 9) {
    shop.place(chance.below(3), chance.pick([statuses.paid, statuses.unpaid, statuses.pending]))
    world.say(`shop: order ${1000 + shop.sales.size} is placed`)
  } else if (what < 8) {
    const status = chance.pick([statuses.paid, statuses.paid, statuses.cancelled, statuses.refunded])
    shop.setStatus(sale, status)
    if (status !== statuses.paid) world.meddledWith.add(id)
    world.say(`shop: order ${id} gets status ${status}`)
  } else if (what < 9) {
    shop.giveBack(sale)
    world.meddledWith.add(id)
    world.say(`shop: a piece of order ${id} comes back`)
  } else if (what < 11) {
    shop.edit(sale)
    world.meddledWith.add(id)
    world.say(`shop: order ${id} is edited`)
  } else {
    shop.remove(sale)
    world.meddledWith.add(id)
    world.say(`shop: order ${id} is deleted`)
  }
}

function toTheComputer(world: World): void {
  const { chance, time, faults, disk } = world
  const what = chance.below(6)
  if (what === 0) {
    disk.isFull = !disk.isFull
    world.say(`computer: the disk is ${disk.isFull ? 'full' : 'no longer full'}`)
  } else if (what === 1) {
    faults.storm(chance.pick(['busy', 'unreachable', 'signed out']), 1 + chance.below(8))
    world.say('network: a storm begins')
  } else if (what === 2 && world.temper.jumps) {
    const by = chance.pick([-HOUR_MS, HOUR_MS, -24 * HOUR_MS, 24 * HOUR_MS, -2 * MINUTE_MS, 2 * MINUTE_MS])
    time.jump(by)
    world.say(`computer: the clock jumps by ${by / 1000} s`)
  } else {
    const slept = chance.pick([MINUTE_MS, 10 * MINUTE_MS, HOUR_MS, 9 * HOUR_MS])
    time.pass(slept)
    world.say(`computer: sleeps for ${slept / 1000} s`)
  }
}

function byTheMerchant(world: World, { ports, engine, life }: Program, sale: Sale): void {
  const { chance } = world
  const { id } = sale.order
  const contact = [...world.books.contacts.keys()].at(0) ?? '1'
  const acts: Readonly<Record<string, () => Promise<unknown>>> = {
    'presses sync': () => engine.run('manual'),
    'retries all': () => retryAll(ports, null),
    [`retries ${id}`]: () => retry(ports, id),
    [`ignores ${id}`]: () => ignore(ports, id, 'proef'),
    [`takes back the ignoring of ${id}`]: () => unignore(ports, id),
    [`has seen ${id}`]: () => acknowledge(ports, id),
    [`chooses a contact for ${id}`]: () => chooseContact(ports, id, contact),
    [`gives ${id} another reference`]: () => changeReference(ports, id, '-B'),
    'agrees to a refund': () => agreeTo(world, ports),
    [`leaves the refund of ${id}`]: () => leaveRefund(ports, id),
    'changes the settings': () => {
      changeSettings(world)
      return Promise.resolve()
    },
  }
  const all = Object.entries(acts)
  // Seldom is there one to agree to.
  const [name, act] = chance.once(3)
    ? (all.find(([one]) => one === 'agrees to a refund') ?? chance.pick(all))
    : chance.pick(all)
  world.say(`merchant: ${name}`)
  if (name.startsWith('ignores') || name.startsWith('chooses') || name.startsWith('gives'))
    world.meddledWith.add(id)
  void act().then(
    (outcome) => {
      world.say(`merchant: ${name}: ${typeof outcome === 'string' ? outcome : 'done'}`)
    },
    (error: unknown) => {
      // A full disk is told to the merchant; anything else is a fault of ours.
      const isDisk = error instanceof Error && error.name === 'StoreError'
      if (!isDisk && !life.isOver()) world.story.push(`FAULT: ${String(error)}`)
    },
  )
}

/** As the service does it, without the run that follows: the next one writes it. */
async function agreeTo({ shop, chance, settings }: World, ports: Program['ports']): Promise<string> {
  const known = [...shop.sales.keys()].flatMap((id) => ports.store.entry(id) ?? [])
  const asking = known.filter(asksForRefund)
  if (asking.length === 0) return 'nothing to agree to'
  const found = await refundCases(ports, settings, [chance.pick(asking)], askOnce)
  const [one] = found.ok ? found.value : []
  if (one === undefined) return 'not asked'
  const most = Number(one.lines[0]?.quantity ?? '1')
  const quantities = chance.once(2) ? null : [String(1 + chance.below(most))]
  return confirmRefund(ports, one, { quantities, money: chance.pick(['back', 'back', 'later'] as const) })
}

function changeSettings(world: World): void {
  const { chance, settings } = world
  world.settings = {
    ...settings,
    afterInvoiceChange: chance.pick(['flag', 'credit_draft']),
    sending: chance.pick(['Manual', 'Email']),
    refundSending: chance.pick(['draft', 'Manual']),
    toleranceCents: chance.below(11),
    pushStatuses: chance.once(2) ? [statuses.paid] : [statuses.unpaid, statuses.paid],
  }
}
