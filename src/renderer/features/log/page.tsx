import { frameText } from '../../../shared/text/screens/frame.ts'
import { journalText } from '../../../shared/text/screens/journal.ts'
import { logText } from '../../../shared/text/screens/log.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { pathTo, useRoute } from '../../app/route.ts'
import { PageHead } from '../../components/basics/page-head.tsx'
import { TabLinks } from '../../components/basics/tab-links.tsx'
import { JournalPart } from './journal/journal-part.tsx'
import { ProgramPart } from './program-part.tsx'

const parts = ['journal', 'program'] as const

/** What happened to orders and settings, for who keeps the books; and what the program did, for who helps. */
export function LogPage() {
  const { connection } = useApp()
  const text = useText(journalText)
  const { title, lead } = useText(logText)
  const { screens } = useText(frameText)
  const { detail } = useRoute()
  // Without a connection there is nothing but the program.
  const part = detail === 'program' || connection === null ? 'program' : 'journal'
  return (
    <>
      <PageHead title={title} lead={part === 'program' ? lead : text.lead} />
      {connection === null ? null : (
        <TabLinks
          label={`${screens.log}: ${text.tabsLabel}`}
          current={part}
          tabs={parts.map((name) => ({
            name,
            label: text.tabs[name],
            path: pathTo('log', name === 'program' ? name : ''),
            count: '',
          }))}
        />
      )}
      {part === 'program' || connection === null ? (
        <ProgramPart />
      ) : (
        <JournalPart key={connection.id} connection={connection.id} />
      )}
    </>
  )
}
