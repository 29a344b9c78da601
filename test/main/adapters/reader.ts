import { createHttp } from '../../../src/main/adapters/http.ts'
import { listAdministrations } from '../../../src/main/adapters/moneybird/administration.ts'
import { createOpenCartShop } from '../../../src/main/adapters/opencart/client.ts'
import { createVies } from '../../../src/main/adapters/vies/vies.ts'

/** A process that asks one thing of one server, and tells what came of it and how much memory it ever had (MB). */
const [, , who = '', address = ''] = process.argv
const http = createHttp(fetch)
const timeoutMs = 300_000

const asks: Readonly<Record<string, () => Promise<unknown>>> = {
  shop: () =>
    createOpenCartShop({
      http,
      address: `${address}/index.php?route=extension/module/factuurbrug`,
      apiKey: 'sleutel-0123456789',
      licenceKey: '',
      timeZone: 'Europe/Amsterdam',
      timeoutMs,
    }).info(),
  moneybird: () =>
    listAdministrations({
      http,
      baseUrl: address,
      token: () => Promise.resolve('token'),
      throttle: { take: () => Promise.resolve(), learn: () => undefined, blockUntil: () => undefined },
      pause: () => Promise.resolve(),
      timeoutMs,
    }),
  vies: () => createVies({ http, baseUrl: address, timeoutMs }).check('NL001234567B01'),
}

const outcome = await asks[who]?.()
process.stdout.write(JSON.stringify({ outcome, megabytes: process.resourceUsage().maxRSS / 1024 }))
