import { ActionIcon } from '@mantine/core'
import { IconArrowLeft, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { frameText } from '../../../shared/text/screens/frame.ts'
import { useText } from '../../app/app-context.tsx'
import { useFormat } from '../../app/use-format.ts'
import styles from './order-frame.module.css'

interface OrderFrameProps {
  readonly text: { readonly title: string; readonly back: string; readonly noCustomer: string }
  /** What became, or would become, of it. */
  readonly chip: ReactNode
  /** `null` while they are fetched; `''` = not known. Date as `YYYY-MM-DD`, total as decimal text. */
  readonly facts: {
    readonly customer: string
    readonly date: string
    readonly total: string
    readonly currency: string
  } | null
  /** `null` = there is no list to go back to. */
  readonly onClose: (() => void) | null
  readonly children: ReactNode
}

/** One order beside the list, or alone: which one it is, and the way back. */
export function OrderFrame({ text, chip, facts, onClose, children }: OrderFrameProps) {
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    place.current?.focus({ preventScroll: true })
    if (place.current !== null && place.current.getBoundingClientRect().top < 0)
      place.current.scrollIntoView()
  }, [])
  const { screens } = useText(frameText)
  const isAlone = useIsAlone(place)
  return (
    <article
      ref={place}
      tabIndex={-1}
      className={`fb-card ${styles.frame ?? ''} ${onClose === null ? '' : (styles.beside ?? '')}`}
      aria-label={text.title}
      onKeyDown={(event) => {
        // A dialog closes first; its Escape does not come here.
        if (event.key === 'Escape' && !event.defaultPrevented) onClose?.()
      }}
    >
      <header className={styles.head}>
        <div className={styles.words}>
          {isAlone ? <h1 className="fb-unseen">{screens.orders}</h1> : null}
          <h2 className={styles.title}>
            {text.title}
            {chip}
          </h2>
          <p className={styles.facts}>
            {facts && (
              <Facts {...facts} customer={facts.customer === '' ? text.noCustomer : facts.customer} />
            )}
          </p>
        </div>
        {onClose === null ? null : (
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={text.back} onClick={onClose}>
            <IconX size={20} aria-hidden className={styles.whenBeside} />
            <IconArrowLeft size={20} aria-hidden className={styles.whenAlone} />
          </ActionIcon>
        )}
      </header>
      {children}
    </article>
  )
}

/** Whether the title of the screen is gone with the list, as it is where list and order do not fit beside each other. */
function useIsAlone(place: RefObject<HTMLElement | null>): boolean {
  const [isAlone, setAlone] = useState(false)
  useEffect(() => {
    const frame = place.current
    if (frame === null) return undefined
    const watch = new ResizeObserver(() => {
      const titles = [...document.querySelectorAll('main h1')].filter((one) => !frame.contains(one))
      setAlone(!titles.some((one) => one.checkVisibility()))
    })
    watch.observe(frame)
    return () => {
      watch.disconnect()
    }
  }, [place])
  return isAlone
}

/** Customer, day and amount. */
function Facts({ customer, date, total, currency }: NonNullable<OrderFrameProps['facts']>) {
  const format = useFormat()
  return (
    <>
      <bdi className={styles.customer}>{customer}</bdi>
      {date === '' ? null : <span>{format.day(date)}</span>}
      {total === '' ? null : <span className={styles.total}>{format.money(total, currency)}</span>}
    </>
  )
}
