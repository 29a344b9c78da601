import { PasswordInput } from '@mantine/core'

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
  return (
    <PasswordInput
      {...(id === undefined ? {} : { id })}
      label={label}
      description={hint}
      value={value}
      error={error ?? null}
      visibilityToggleButtonProps={{ 'aria-label': showLabel, tabIndex: 0 }}
      autoComplete="off"
      spellCheck={false}
      maxLength={longest}
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value)
      }}
    />
  )
}
