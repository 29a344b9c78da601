import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startMaria, type Maria } from '../../../scripts/module/maria.ts'
import { startShop as startStandIn } from '../../../src/demo/shop/server.ts'
import type { RawOrder } from '../../../src/demo/shop/contract.ts'
import { demoShopInfo } from '../../../src/demo/shop/shop-info.ts'
import { answers, call, shop as shopOfTest } from '../../opencart-module/support/call.ts'
import { startPhp, type Php } from '../../opencart-module/support/php.ts'
import { countriesOf, taxRules, type OracleWorld, type Row } from '../world.ts'
import { loadDatabase } from './database.ts'
import { rowsOf, statuses, tablesOf } from './tables.ts'

/** A shop that answers over HTTP. */
interface PlayedShop {
  /** Connection address. */
  readonly address: string
  close(): Promise<void>
}

/** Opens the shop of a world. */
export type OpenShop = (world: OracleWorld, key: string, now: () => number) => Promise<PlayedShop>

/** The shops of a play: with the module's own PHP over a database, or with the stand-in where there is no database. */
export interface Shops {
  readonly kind: 'php' | 'stand-in'
  readonly open: OpenShop
  stop(): Promise<void>
}

/** @param php false = the stand-in in any case */
export async function startShops(php = true): Promise<Shops> {
  const maria = php ? await startMaria() : null
  if (maria === null) return { kind: 'stand-in', open: openStandIn, stop: () => Promise.resolve() }
  const engines = new Map<string, Promise<Php>>()
  const engine = (version: '5.6' | '8.2') => {
    const started = engines.get(version) ?? startPhp(version)
    engines.set(version, started)
    return started
  }
  let count = 0
  return {
    kind: 'php',
    async open(world, key) {
      const name = `world_${String((count += 1))}`
      return openPhp(maria, await engine(/^[12]/.test(world.version) ? '5.6' : '8.2'), name, world, key)
    },
    stop: () => maria.stop(),
  }
}

async function openPhp(
  maria: Maria,
  php: Php,
  name: string,
  world: OracleWorld,
  key: string,
): Promise<PlayedShop> {
  loadDatabase(maria, name, tablesOf(world))
  const at = shopOfTest({ version: world.version, database: { port: maria.port, name }, settings: { key } })
  const reply = async (request: IncomingMessage) => {
    const query = Object.fromEntries(new URL(request.url ?? '/', 'http://shop').searchParams)
    const header = request.headers['x-factuurbrug-key']
    const [answer] = await answers(php, at, [call(query, { HTTP_X_FACTUURBRUG_KEY: header ?? '' })])
    if (answer === undefined) throw new Error('PHP gave no answer')
    if (answer.problem !== '') throw new Error(answer.problem)
    return answer
  }
  // One PHP answers one request at a time.
  let queue: Promise<unknown> = Promise.resolve()
  const server = createServer((request, response) => {
    const turn = queue.then(() => reply(request))
    queue = turn.catch(() => undefined)
    turn.then(
      (answer) => {
        response.writeHead(answer.status, {
          ...answer.headers,
          'content-type': 'application/json; charset=utf-8',
        })
        response.end(answer.text)
      },
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`)
        response.writeHead(500).end('the module failed')
      },
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/index.php?route=extension/module/factuurbrug`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          maria.sql(`DROP DATABASE ${name}`)
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

async function openStandIn(world: OracleWorld, key: string, now: () => number): Promise<PlayedShop> {
  const rates = Object.entries(world.world.rates).map(([id, [name, rate, type, zone]]) => {
    return { tax_rate_id: id, name, rate: Number(rate).toFixed(4), type, countries: [...countriesOf(zone)] }
  })
  const info = {
    ...demoShopInfo(),
    opencart_version: world.version,
    tax_rates: rates,
    tax_classes: classesOf(world),
  }
  const shop = await startStandIn({ key, now, info })
  for (const order of world.rows.order) shop.data.addOrder(rawOrder(order, world))
  return { address: shop.address, close: () => shop.close() }
}

function classesOf({ world }: OracleWorld) {
  return [...Map.groupBy(taxRules(world), (rule) => rule.taxClass)].map(([id, rules]) => ({
    tax_class_id: id,
    title: `Klasse ${id}`,
    rules: rules.map(({ rateId, based }, at) => ({ tax_rate_id: rateId, based, priority: String(at + 1) })),
  }))
}

/** What the module makes of an order's rows. */
function rawOrder(order: Row, world: OracleWorld): RawOrder {
  const id = order.order_id ?? ''
  const truth = world.truth[id]
  const iso = (side: string, country: string | undefined) =>
    (order[`${side}_country`] ?? '') === '' ? '' : (country ?? '')
  return {
    ...order,
    order_status: statuses.get(order.order_status_id ?? '') ?? '',
    custom_field: fieldsOf(order.custom_field),
    payment_custom_field: { tax_id: order.payment_tax_id ?? '', company_id: order.payment_company_id ?? '' },
    payment_iso_code_2: iso('payment', truth?.payFrom),
    shipping_iso_code_2: iso('shipping', truth?.shipTo),
    ...methodOf('payment', order),
    ...methodOf('shipping', order),
    ...linesOf(world, id),
  }
}

function linesOf({ rows, world }: OracleWorld, id: string): RawOrder {
  const options = rowsOf(rows, 'order_option', id)
  return {
    products: rowsOf(rows, 'order_product', id).map((line) => ({
      ...line,
      ...productOf(line, world.products ?? []),
      options: options.filter((option) => option.order_product_id === line.order_product_id),
    })),
    vouchers: rowsOf(rows, 'order_voucher', id),
    totals: rowsOf(rows, 'order_total', id),
  }
}

/** What the product is today; nothing when it is gone. */
function productOf(
  { product_id: id }: Row,
  products: NonNullable<OracleWorld['world']['products']>,
): RawOrder {
  const product = products.find((one) => String(one.id) === id)
  return product === undefined ? {} : { shipping: String(product.ship), tax_class_id: String(product.class) }
}

function fieldsOf(packed: string | null | undefined): Record<string, string> {
  const serialized = /^a:1:\{i:1;s:\d+:"([^"]*)";\}$/u.exec(packed ?? '')?.[1]
  if (serialized !== undefined) return { 1: serialized }
  if (packed === 'a:0:{}') return {}
  const fields: unknown = JSON.parse(packed === '' ? '{}' : (packed ?? '{}'))
  return Array.isArray(fields) ? {} : (fields as Record<string, string>)
}

/** Title and code; from 4.0.2 on both stand in one column. */
function methodOf(side: 'payment' | 'shipping', order: Row): RawOrder {
  const stored = order[`${side}_method`] ?? ''
  if (!stored.startsWith('{')) return {}
  const { code, name } = JSON.parse(stored) as { code?: string; name?: string }
  return { [`${side}_method`]: name ?? '', [`${side}_code`]: code ?? '' }
}
