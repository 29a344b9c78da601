import { IconChevronRight } from '@tabler/icons-react'
import { counted } from '../../../shared/text/format.ts'
import { sayTitle } from '../../../shared/text/say.ts'
import { overviewText } from '../../../shared/text/screens/overview.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { pathTo } from '../../app/route.ts'
import { useCall } from '../../app/use-call.ts'
import { Card } from '../../components/basics/card.tsx'
import styles from './attention.module.css'

const MOST_SHOWN = 5

/** The causes that wait for the merchant, those of most orders first, each with its way to Fouten. */
export function Attention({ connection }: { readonly connection: string }) {
  const { language } = useApp()
  const { attention: text } = useText(overviewText)
  const { data } = useCall('failures.list', { connection })
  // Two rates that are not mapped are one line here.
  const groups = [...Map.groupBy(data?.groups ?? [], ({ code }) => code)].map(([code, causes]) => ({
    code,
    count: causes.reduce((all, { count }) => all + count, 0),
  }))
  return (
    <Card title={text.title}>
      {data !== null && groups.length === 0 ? <p className={styles.nothing}>{text.nothing}</p> : null}
      <ul className={styles.list}>
        {groups.slice(0, MOST_SHOWN).map(({ code, count }) => (
          <li key={code}>
            <a href={pathTo('failures', code)} className={styles.cause}>
              <span className={styles.words}>
                {sayTitle(code, language)}
                <span className={styles.count}>{counted(count, 'order', language)}</span>
              </span>
              <IconChevronRight size={18} aria-hidden />
            </a>
          </li>
        ))}
      </ul>
      {groups.length > MOST_SHOWN ? <a href={pathTo('failures')}>{text.all}</a> : null}
    </Card>
  )
}
