import { IconUserCheck, IconUserPlus } from '@tabler/icons-react'
import type { InvoiceView } from '../../../shared/contract/views.ts'
import { decimal, money } from '../../../shared/domain/decimal.ts'
import type { InvoiceLine } from '../../../shared/domain/invoice.ts'
import { formatDate, formatMoney, formatNumber, formatPercentage } from '../../../shared/text/format.ts'
import { invoicePaperText } from '../../../shared/text/screens/invoice-paper.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import styles from './invoice-paper.module.css'

interface InvoicePaperProps {
  readonly invoice: InvoiceView
  /** Number of the invoice when it has one. */
  readonly number?: string | null
}

/** An invoice as it will look (or looks) in Moneybird: to whom, lines, VAT per rate, total. */
export function InvoicePaper({ invoice, number = null }: InvoicePaperProps) {
  const { language } = useApp()
  const text = useText(invoicePaperText)
  const { draft } = invoice
  return (
    <section className={styles.paper} aria-label={text.label}>
      <header className={styles.head}>
        <Addressee invoice={invoice} />
        <div className={styles.facts}>
          <p className={styles.title}>{number === null ? text.draft : text.invoice(number)}</p>
          <dl>
            <dt>{text.date}</dt>
            <dd>{formatDate(draft.date, language)}</dd>
            <dt>{text.reference}</dt>
            <dd>{draft.reference}</dd>
          </dl>
        </div>
      </header>
      <Lines invoice={invoice} />
      <Totals invoice={invoice} />
      <p className={styles.small}>{text.inclusive}</p>
    </section>
  )
}

function Addressee({ invoice: { contact, isNewContact } }: { readonly invoice: InvoiceView }) {
  const text = useText(invoicePaperText)
  const Icon = isNewContact ? IconUserPlus : IconUserCheck
  return (
    <div className={styles.to}>
      <span className={styles.label}>{text.to}</span>
      {contact.length === 0 ? <p>{text.noContact}</p> : null}
      {contact.map((line, index) => (
        <p key={`${index} ${line}`} className={index === 0 ? styles.name : undefined}>
          {line}
        </p>
      ))}
      <p className={styles.contactState}>
        <Icon size={15} aria-hidden />
        {isNewContact ? text.newContact : text.knownContact}
      </p>
    </div>
  )
}

function Lines({ invoice: { draft, rateNames } }: { readonly invoice: InvoiceView }) {
  const { language } = useApp()
  const text = useText(invoicePaperText)
  const amount = (value: string) => formatMoney(value, draft.currency, language)
  return (
    <table className={styles.lines}>
      <thead>
        <tr>
          <th>{text.description}</th>
          <th className={`${styles.number ?? ''} ${styles.wide ?? ''}`}>{text.amount}</th>
          <th className={`${styles.number ?? ''} ${styles.wide ?? ''}`}>{text.price}</th>
          <th className={`${styles.rate ?? ''} ${styles.wide ?? ''}`}>{text.rate}</th>
          <th className={styles.number}>{text.total}</th>
        </tr>
      </thead>
      <tbody>
        {draft.lines.map((line, index) => (
          <tr key={`${index} ${line.description}`}>
            <td className={styles.description}>
              <bdi className={styles.text}>{line.description}</bdi>
              <span className={styles.under}>
                {text.times(formatNumber(line.amount, language), amount(line.price))} ·{' '}
                <bdi>{rateNames[line.taxRateId] ?? line.taxRateId}</bdi>
              </span>
            </td>
            <td className={`${styles.number ?? ''} ${styles.wide ?? ''}`}>
              {formatNumber(line.amount, language)}
            </td>
            <td className={`${styles.number ?? ''} ${styles.wide ?? ''}`}>{amount(line.price)}</td>
            <td className={`${styles.rate ?? ''} ${styles.wide ?? ''}`}>
              {rateNames[line.taxRateId] ?? line.taxRateId}
            </td>
            <td className={styles.number}>{amount(totalOf(line))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function totalOf({ amount, price }: InvoiceLine): string {
  return money(decimal(price).times(amount))
}

function Totals({ invoice: { draft, rateNames } }: { readonly invoice: InvoiceView }) {
  const { language } = useApp()
  const text = useText(invoicePaperText)
  const amount = (value: string) => formatMoney(value, draft.currency, language)
  return (
    <table className={styles.totals}>
      <tbody>
        {draft.vat.map((vat) => (
          <tr key={vat.taxRateId}>
            <th scope="row">
              {text.vat(rateNames[vat.taxRateId] ?? formatPercentage(vat.percentage, language))}{' '}
              <span className={styles.base}>{amount(vat.base)}</span>
            </th>
            <td className={styles.number}>{amount(vat.amount)}</td>
          </tr>
        ))}
        <tr className={styles.sum}>
          <th scope="row">{text.sum}</th>
          <td className={styles.number}>{amount(draft.total)}</td>
        </tr>
      </tbody>
    </table>
  )
}
