import { Radio } from '@mantine/core'
import styles from './options.module.css'

interface Option<V extends string> {
  readonly value: V
  readonly name: string
  readonly hint: string
}

interface OptionsProps<V extends string> {
  readonly label: string
  /** By which a page can be opened at it. */
  readonly id?: string
  readonly value: V
  readonly options: readonly Option<V>[]
  readonly onChange: (value: V) => void
}

/** One of a few ways, each with a sentence about what then happens. */
export function Options<V extends string>({ label, id, value, options, onChange }: OptionsProps<V>) {
  return (
    <Radio.Group
      {...(id === undefined ? {} : { id })}
      label={label}
      value={value}
      onChange={(next) => {
        const chosen = options.find((option) => option.value === next)
        if (chosen !== undefined) onChange(chosen.value)
      }}
    >
      <div className={styles.options}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} label={option.name} description={option.hint} />
        ))}
      </div>
    </Radio.Group>
  )
}
