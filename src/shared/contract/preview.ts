import type { ContactDraft, InvoiceDraft } from '../domain/invoice.ts'
import type { Problem, Warning } from '../domain/problem.ts'

/** How an order would be booked, without the invoice itself. */
export interface PreviewVerdict {
  readonly orderId: string
  readonly date: string
  readonly customer: string
  readonly total: string
  readonly currency: string
  /** `there`: an invoice of this amount and customer bears its reference already, made by somebody else. */
  readonly verdict: 'good' | 'warning' | 'failed' | 'waiting' | 'done' | 'there'
  readonly problem: Problem | null
  readonly warnings: readonly Warning[]
  /** Why a run leaves it out, although it is previewed: it is from before the start date. `null` = a run takes it. */
  readonly leftOut: Problem | null
}

/** How an order would be booked. Nothing is written to make this. */
export interface PreviewedOrder extends PreviewVerdict {
  readonly draft: InvoiceDraft | null
  /** The customer as the order has them: the contact that is made when there is none yet. `null` without a draft. */
  readonly contact: ContactDraft | null
  /** Byte for byte what would be sent; `contact` only when a new one would be made. */
  readonly bodies: { readonly contact: string | null; readonly invoice: string } | null
}

export interface Preview {
  readonly orders: readonly PreviewedOrder[]
  readonly counts: Readonly<Record<PreviewVerdict['verdict'], number>>
}
