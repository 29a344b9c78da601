import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from '../tables/table.module.css'

/** What is odd about a choice, under the field it is about. */
export function Remark({ children, id }: { readonly children: ReactNode; readonly id?: string }) {
  return (
    <p className={styles.remark} id={id}>
      <IconAlertTriangle size={15} aria-hidden />
      <span>{children}</span>
    </p>
  )
}
