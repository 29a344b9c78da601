import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { onText } from '../../app/form-events.ts'
import styles from './search-field.module.css'

interface SearchFieldProps {
  readonly label: string
  readonly hint: string
  /** Name of the button that empties it. */
  readonly clear: string
  /** As wide as what it stands in. */
  readonly isWide?: boolean
  readonly text: string
  readonly onChange: (text: string) => void
}

/** What is looked for, with a button that empties it: browsers differ in theirs. */
export function SearchField({ label, hint, clear, isWide = false, text, onChange }: SearchFieldProps) {
  return (
    <TextInput
      type="search"
      className={`${styles.search ?? ''} ${isWide ? '' : (styles.narrow ?? '')}`}
      aria-label={label}
      placeholder={hint}
      maxLength={200}
      leftSection={<IconSearch size={17} aria-hidden />}
      rightSection={
        text === '' ? null : (
          <CloseButton
            size="sm"
            aria-label={clear}
            onClick={() => {
              onChange('')
            }}
          />
        )
      }
      value={text}
      onChange={onText(onChange)}
    />
  )
}
