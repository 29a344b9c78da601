import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { onText } from '../../../../app/form-events.ts'
import styles from './form.module.css'

interface TypedFieldProps {
  readonly id?: string
  readonly label: string
  readonly hint: string
  /** How it is written, for whoever does not know: `dd-mm-jjjj`. */
  readonly example: string
  readonly value: string
  readonly error: string | null
  /** How a value is shown, and what is meant by what was typed. */
  readonly show: (value: string) => string
  readonly read: (typed: string) => string
  readonly onChange: (value: string) => void
}

/**
 * A day or a time, typed as it is written in Dutch. The browser's own fields for these write it in the browser's language. What
 * is typed stays as it is until the field is left.
 */
export function TypedField({
  id,
  label,
  hint,
  example,
  value,
  error,
  show,
  read,
  onChange,
}: TypedFieldProps) {
  const [typing, setTyping] = useState<string | null>(null)
  return (
    <TextInput
      {...(id === undefined ? {} : { id })}
      label={label}
      description={hint}
      placeholder={example}
      value={typing ?? show(value)}
      error={error}
      inputMode="numeric"
      autoComplete="off"
      maxLength={10}
      classNames={{ wrapper: styles.short ?? '' }}
      onChange={onText((typed) => {
        setTyping(typed)
        onChange(read(typed))
      })}
      onBlur={() => {
        setTyping(null)
      }}
    />
  )
}
