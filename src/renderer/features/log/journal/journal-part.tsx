import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { journalText } from '../../../../shared/text/screens/journal.ts'
import { useText } from '../../../app/app-context.tsx'
import { DataState, Empty } from '../../../components/basics/data-state.tsx'
import { SearchField } from '../../../components/basics/search-field.tsx'
import { orderNumberIn } from '../../../components/orders/order-input.ts'
import styles from '../page.module.css'
import { JournalDays } from './journal-days.tsx'
import { JournalExport } from './journal-export.tsx'
import { useJournal } from './use-journal.ts'

/** What happened to orders and settings, the newest first; of one order by its number. */
export function JournalPart({ connection }: { readonly connection: string }) {
  const text = useText(journalText)
  const [search, setSearch] = useState('')
  const [isSettings, setSettings] = useState(false)
  const orderId = orderNumberIn(search)
  const about = orderId ?? (isSettings ? 'settings' : null)
  const { notes, hasMore, more, isLoading, problem, reload } = useJournal(connection, about)
  const clear = () => {
    setSearch('')
    setSettings(false)
  }
  return (
    <>
      <div className={`${styles.bar ?? ''} ${styles.below ?? ''}`}>
        <div className={styles.filter}>
          <SearchField
            label={text.search}
            hint={text.searchHint}
            clear={text.clear}
            text={search}
            onChange={setSearch}
          />
          <NativeSelect
            aria-label={text.about}
            value={isSettings ? 'settings' : ''}
            data={[
              { value: '', label: text.all },
              { value: 'settings', label: text.settings },
            ]}
            onChange={({ currentTarget }) => {
              setSettings(currentTarget.value === 'settings')
            }}
          />
        </div>
        <JournalExport connection={connection} />
      </div>
      {notes === null ? (
        <DataState isLoading={isLoading} problem={problem} reload={reload} />
      ) : notes.length === 0 && about === null ? (
        <Empty title={text.empty}>{text.emptyMore}</Empty>
      ) : notes.length === 0 ? (
        <Empty title={text.none} action={<Button onClick={clear}>{text.showAll}</Button>}>
          {text.noneMore}
        </Empty>
      ) : (
        <JournalDays notes={notes} />
      )}
      {hasMore ? (
        <Button variant="default" className={styles.older ?? ''} loading={isLoading} onClick={more}>
          {text.older}
        </Button>
      ) : null}
    </>
  )
}
