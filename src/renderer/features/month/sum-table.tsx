import type { ReactNode } from 'react'
import styles from './month.module.css'

interface SumTableProps {
  /** What it is about, for who listens. */
  readonly label: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly ReactNode[])[]
  readonly foot?: readonly ReactNode[] | undefined
  /** From this column on there are amounts. */
  readonly amountsFrom: number
}

/** A table of amounts; the first cell of a row says what it is about. */
export function SumTable({ label, head, rows, foot, amountsFrom }: SumTableProps) {
  const look = (at: number) => (at >= amountsFrom ? styles.amount : undefined)
  const cells = (row: readonly ReactNode[]) =>
    row.map((cell, at) =>
      at === 0 ? (
        <th key={at} scope="row">
          {cell}
        </th>
      ) : (
        <td key={at} className={look(at)}>
          {cell}
        </td>
      ),
    )
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            {head.map((title, at) => (
              <th key={at} scope="col" className={look(at)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>{cells(row)}</tr>
          ))}
        </tbody>
        {foot === undefined ? null : (
          <tfoot>
            <tr>{cells(foot)}</tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
