import { CloseButton, NativeSelect, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { logText } from '../../../shared/text/screens/log.ts'
import { useText } from '../../app/app-context.tsx'
import { levels, type Level } from './model.ts'
import styles from './page.module.css'

interface LogFilterProps {
  readonly level: Level
  readonly search: string
  readonly onLevel: (level: Level) => void
  readonly onSearch: (search: string) => void
}

/** What of the log is shown. */
export function LogFilter({ level, search, onLevel, onSearch }: LogFilterProps) {
  const text = useText(logText)
  return (
    <div className={styles.filter}>
      <TextInput
        type="search"
        className={styles.search ?? ''}
        aria-label={text.search}
        placeholder={text.searchHint}
        maxLength={200}
        leftSection={<IconSearch size={17} aria-hidden />}
        rightSection={
          search === '' ? null : (
            <CloseButton
              size="sm"
              aria-label={text.clear}
              onClick={() => {
                onSearch('')
              }}
            />
          )
        }
        value={search}
        onChange={({ currentTarget }) => {
          onSearch(currentTarget.value)
        }}
      />
      <NativeSelect
        aria-label={text.show}
        value={level}
        data={levels.map((one) => ({ value: one, label: text.levels[one] }))}
        onChange={({ currentTarget }) => {
          onLevel(levels.find((one) => one === currentTarget.value) ?? 'all')
        }}
      />
    </div>
  )
}
