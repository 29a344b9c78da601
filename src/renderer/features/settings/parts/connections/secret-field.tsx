import { ActionIcon, TextInput } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import styles from '../form/form.module.css'
import { onText } from '../../../../app/form-events.ts'

interface SecretFieldProps {
  readonly id?: string
  readonly label: string
  readonly hint: string
  /** Name of the eye that shows what was typed. */
  readonly showLabel: string
  readonly value: string
  readonly error?: string | null
  /** 400 unless told. */
  readonly longest?: number
  readonly onChange: (value: string) => void
}

/** A field for a key or a token: covered, not remembered by the browser, and never filled in from what is stored. */
export function SecretField({
  id,
  label,
  hint,
  showLabel,
  value,
  error,
  longest = 400,
  onChange,
}: SecretFieldProps) {
  const [isShown, setShown] = useState(false)
  const Icon = isShown ? IconEyeOff : IconEye
  return (
    <TextInput
      {...(id === undefined ? {} : { id })}
      label={label}
      description={hint}
      value={value}
      error={error ?? null}
      type={isShown ? 'text' : 'password'}
      classNames={{ input: styles.secret ?? '' }}
      rightSection={
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={showLabel}
          aria-pressed={isShown}
          onMouseDown={(event) => {
            // Who is typing stays in the field.
            event.preventDefault()
          }}
          onClick={() => {
            setShown(!isShown)
          }}
        >
          <Icon size={18} stroke={1.7} aria-hidden />
        </ActionIcon>
      }
      autoComplete="off"
      spellCheck={false}
      maxLength={longest}
      onChange={onText(onChange)}
    />
  )
}
