import type { ActionOutcome } from '../../../src/shared/contract/actions.ts'
import type { InvoiceRecord } from '../../../src/demo/moneybird/invoices/invoice-record.ts'
import { askOnce } from '../../../src/main/sync/ask-once.ts'
import { confirmRefund, type RefundWish } from '../../../src/main/sync/refund-actions.ts'
import { refundCases, type RefundCase } from '../../../src/main/sync/refund-cases.ts'
import type { Program } from '../../support/program.ts'
import type { StandIns } from '../../support/stand-ins.ts'

/** What is proposed for an order now; fails the test when that cannot be asked. */
export async function caseOf(program: Program, orderId: number): Promise<RefundCase> {
  const { ports } = await program.inside()
  const found = await refundCases(ports, program.settings.booking, [await program.entry(orderId)], askOnce)
  if (!found.ok) throw new Error(found.problem.code)
  const [one] = found.value
  if (one === undefined) throw new Error('no case')
  return one
}

/** The merchant agrees, with what is proposed unless told. */
export async function agree(
  program: Program,
  orderId: number,
  wish: Partial<RefundWish> = {},
): Promise<ActionOutcome> {
  const { ports } = await program.inside()
  const all: RefundWish = { quantities: null, money: 'back', ...wish }
  return confirmRefund(ports, await caseOf(program, orderId), all)
}

/** All credit invoices of an order's invoice, whatever their reference, oldest first. */
export function creditInvoices(world: StandIns): InvoiceRecord[] {
  return [...world.administration.invoices.values()].filter((one) => one.originalSalesInvoiceId !== null)
}
