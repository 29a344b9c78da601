import type { JournalView } from '../../../shared/contract/journal.ts'
import { formatStamp } from '../../../shared/text/format.ts'
import type { Language } from '../../../shared/text/language.ts'
import { sayNote } from '../../../shared/text/journal.ts'
import { journalText } from '../../../shared/text/screens/journal.ts'
import { dutch } from '../../../shared/text/template.ts'
import type { Store } from '../../ports/store.ts'
import { orderFile } from '../orders/order-file.ts'

const AT_ONCE = 500

/** What happened to orders and settings, the newest first, as a file for a spreadsheet. */
export async function journalAsFile(store: Store, language: Language): Promise<string> {
  const { columns } = journalText[language]
  const parts = [orderFile([Object.values(columns)])]
  for (let after: string | null = null; ;) {
    const page: JournalView = store.journal({ about: null, after, limit: AT_ONCE })
    parts.push(
      orderFile(
        page.notes.map((note) => {
          const { what, who, from, to } = sayNote(note, language)
          return [formatStamp(note.at, dutch.timeZone), who, note.orderId, what, from, to]
        }),
      ),
    )
    if (page.next === null) return parts.join('')
    after = page.next
    await store.giveWay()
  }
}
