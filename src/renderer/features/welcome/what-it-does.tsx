import { IconDeviceDesktop, IconFileInvoice, IconShieldCheck } from '@tabler/icons-react'
import { welcomeText } from '../../../shared/text/screens/welcome.ts'
import { useText } from '../../app/app-context.tsx'
import { Card } from '../../components/basics/card.tsx'
import styles from './what-it-does.module.css'

const icons = [IconFileInvoice, IconShieldCheck, IconDeviceDesktop]

/** The program in three lines. */
export function WhatItDoes() {
  const text = useText(welcomeText)
  return (
    <Card title={text.whatTitle}>
      <ul className={styles.lines}>
        {text.what.map((line, index) => {
          const Icon = icons[index] ?? IconFileInvoice
          return (
            <li key={line}>
              <Icon size={22} stroke={1.7} aria-hidden className={styles.icon} />
              <span>{line}</span>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
