import type { Order } from './order.ts'
import { paidSince } from './payment-method.ts'
import type { BookingSettings } from './settings.ts'

/** The day that an invoice bears. */
export interface InvoiceDay {
  /** `YYYY-MM-DD`. */
  readonly date: string
  /** Day of supply where it is another than that of the invoice (Directive 2006/112/EC, article 226(7)); `''` = the same. */
  readonly supplied: string
  /** The day that the merchant's rule gives lies in a VAT period that is over and done with, or in a month that was handed over. */
  readonly isMoved: boolean
  /** Day in a month that was handed over, on which it would be by that rule; absent = none. */
  readonly handedOver?: string
}

/**
 * The day of an invoice, by the merchant's rule: that of the order, of the payment (of the order while it is unpaid) or of booking.
 * Never one in a VAT period whose return is due already: then that of booking, since a return that was filed does not change.
 *
 * @param closed months that were handed over, `YYYY-MM`: their figures do not change either
 * @param today `YYYY-MM-DD` in the shop's zone; `''` = not known, then the day of booking is that of the order
 */
export function invoiceDay(
  order: Order,
  settings: BookingSettings,
  today: string,
  closed: readonly string[] = [],
): InvoiceDay {
  const booking = today === '' ? order.date : today
  const wanted = {
    order: () => order.date,
    payment: () => paidSince(order, settings) ?? order.date,
    booking: () => booking,
  }[settings.invoiceDate]()
  const isDue = today !== '' && isReturnDue(wanted, settings.vatPeriod, today)
  const isClosed = !isDue && today !== '' && closed.includes(wanted.slice(0, 'YYYY-MM'.length))
  const isMoved = isDue || isClosed
  const date = isMoved ? booking : wanted
  return {
    date,
    supplied: date === order.date ? '' : order.date,
    isMoved,
    ...(isClosed ? { handedOver: wanted } : {}),
  }
}

/**
 * Whether the VAT return over the period of a day was due before today. A return is due on the last day of the month after its
 * period (Dutch Algemene wet inzake rijksbelastingen, article 10 and 19).
 */
export function isReturnDue(day: string, period: BookingSettings['vatPeriod'], today: string): boolean {
  if (period === 'none') return false
  const length = period === 'quarter' ? 3 : 1
  const [year = 0, month = 0] = day.split('-').map(Number)
  // Months counted on from the year zero; that of the return follows the last of the period.
  const due = year * 12 + Math.ceil(month / length) * length
  const [yearNow = 0, monthNow = 0] = today.split('-').map(Number)
  return yearNow * 12 + (monthNow - 1) > due
}
