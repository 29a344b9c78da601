import { previewText } from '../../../shared/text/screens/preview.ts'
import { useText } from '../../app/app-context.tsx'
import { Fold } from '../../components/basics/fold.tsx'
import styles from './why-not.module.css'

/** Why an order may not be in a dry run. */
export function WhyNot() {
  const { why: text } = useText(previewText)
  return (
    <Fold title={text.title}>
      <ul className={styles.reasons}>
        {text.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p className={styles.sure}>{text.sure}</p>
    </Fold>
  )
}
