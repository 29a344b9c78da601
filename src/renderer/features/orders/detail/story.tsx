import type { Entry } from '../../../../shared/domain/entry.ts'
import { sayStory } from '../../../../shared/text/say.ts'
import { ordersText } from '../../../../shared/text/screens/orders.ts'
import { dutch } from '../../../../shared/text/template.ts'
import { useApp, useText } from '../../../app/app-context.tsx'
import { useFormat } from '../../../app/use-format.ts'
import styles from './story.module.css'

/** What happened to the order, oldest first. */
export function Story({ entry }: { readonly entry: Entry }) {
  const { language } = useApp()
  const { order: text } = useText(ordersText)
  const format = useFormat()
  const place = { ...dutch, currency: entry.currency }
  return (
    <section aria-label={text.story}>
      <h3 className={styles.title}>{text.story}</h3>
      {entry.story.length === 0 ? <p className={styles.none}>{text.noStory}</p> : null}
      <ol className={styles.story}>
        {entry.story.map((line, index) => (
          <li key={index}>
            <time className={styles.at} dateTime={line.at}>
              {format.moment(line.at)}
            </time>
            <span>{sayStory(line, language, place)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
