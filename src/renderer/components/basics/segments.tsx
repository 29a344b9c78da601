import { useId } from 'react'
import styles from './segments.module.css'

interface SegmentsProps<T extends string> {
  /** Name of the choice, or the id of what names it. */
  readonly label?: string
  readonly labelledBy?: string
  readonly data: readonly { readonly value: T; readonly label: string }[]
  /** `null` = nothing chosen yet. */
  readonly value: T | null
  readonly onChange: (value: T) => void
}

/** A choice among a few, all of them in sight. */
export function Segments<T extends string>({ label, labelledBy, data, value, onChange }: SegmentsProps<T>) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} aria-labelledby={labelledBy} className={styles.segments}>
      {data.map((one) => (
        <label key={one.value} className={styles.segment}>
          <input
            type="radio"
            name={name}
            className="fb-unseen"
            checked={one.value === value}
            onChange={() => {
              onChange(one.value)
            }}
          />
          {one.label}
        </label>
      ))}
    </div>
  )
}
