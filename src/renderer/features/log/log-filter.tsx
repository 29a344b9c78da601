import { NativeSelect } from '@mantine/core'
import { logText } from '../../../shared/text/screens/log.ts'
import { useText } from '../../app/app-context.tsx'
import { SearchField } from '../../components/basics/search-field.tsx'
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
      <SearchField
        label={text.search}
        hint={text.searchHint}
        clear={text.clear}
        text={search}
        onChange={onSearch}
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
