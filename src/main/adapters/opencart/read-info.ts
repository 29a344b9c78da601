import { z } from 'zod'
import { plain } from '../../../shared/domain/decimal.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'
import type { ShopInfo } from '../../../shared/domain/shop-info.ts'
import { amount, count, optionalList, pathText, rawText, text, textMap, title } from './schema.ts'

const infoReply = z.object({
  module_version: rawText,
  opencart_version: rawText,
  php_version: rawText,
  time_zone: rawText,
  base_currency: rawText,
  /** Absent in modules older than 1.3. */
  admin_url: rawText.optional(),
  stores: optionalList(z.object({ store_id: rawText, name: text, url: rawText })),
  order_statuses: z.array(z.object({ order_status_id: rawText, names: textMap, hint: rawText })),
  tax_rates: z.array(
    z.object({
      tax_rate_id: rawText.optional(),
      name: title,
      rate: amount,
      type: z.enum(['P', 'F']),
      countries: optionalList(z.string().trim().toUpperCase()),
    }),
  ),
  tax_classes: optionalList(
    z.object({
      tax_class_id: rawText,
      title,
      rules: optionalList(z.object({ tax_rate_id: rawText, based: rawText })),
    }),
  ),
  payment_methods: optionalList(z.object({ code: rawText, title })),
  shipping_methods: optionalList(z.object({ code: rawText, title })),
  total_codes: optionalList(z.object({ code: rawText, title })),
  custom_fields: optionalList(z.object({ custom_field_id: rawText, names: textMap })),
  orders: z.object({ count }),
})

/** Reads the reply of `do=info`. Fails with the path of the first field that is malformed. */
export function readInfo(reply: unknown): Result<ShopInfo, string> {
  const read = infoReply.safeParse(reply)
  if (!read.success) return fail(pathText(read.error.issues[0]?.path ?? []))
  const info = read.data
  return ok({
    openCartVersion: info.opencart_version,
    moduleVersion: info.module_version,
    phpVersion: info.php_version,
    timeZone: info.time_zone,
    baseCurrency: info.base_currency.toUpperCase(),
    ...(info.admin_url === undefined ? {} : { adminUrl: info.admin_url }),
    stores: info.stores.map((store) => ({ id: store.store_id, name: store.name, url: store.url })),
    orderStatuses: info.order_statuses.map((status) => ({
      id: status.order_status_id,
      name: dutchOrFirst(status.names),
      hint: status.hint === 'paid' || status.hint === 'complete' ? status.hint : '',
    })),
    taxRates: info.tax_rates.map((rate) => ({
      name: rate.name,
      rate: plain(rate.rate),
      kind: rate.type === 'P' ? 'percentage' : 'fixed',
      countries: rate.countries,
      based: basedOf(info.tax_classes, rate.tax_rate_id),
    })),
    taxClasses: info.tax_classes.map(({ tax_class_id: id, title }) => ({ id, title })),
    paymentMethods: info.payment_methods,
    shippingMethods: info.shipping_methods,
    totalCodes: info.total_codes,
    customFields: info.custom_fields.map((field) => ({
      id: field.custom_field_id,
      name: dutchOrFirst(field.names),
    })),
    orderCount: info.orders.count,
  })
}

const bases = ['shipping', 'payment', 'store'] as const

/** Which addresses decide whether a rate applies, in any of the tax classes that hold it. */
function basedOf(
  classes: z.infer<typeof infoReply>['tax_classes'],
  rateId: string | undefined,
): (typeof bases)[number][] {
  const rules = classes.flatMap((one) => one.rules).filter((rule) => rule.tax_rate_id === rateId)
  return bases.filter((base) => rules.some((rule) => rule.based === base))
}

/** Language codes are "nl-nl" today and were "nl" or "dutch" in old shops. */
function dutchOrFirst(names: ReadonlyMap<string, string>): string {
  const [first] = names.values()
  const dutch = [...names].find(([language]) => /^(nl|dutch)/i.test(language))
  return dutch?.[1] ?? first ?? ''
}
