import { IconCheck, IconMinus } from '@tabler/icons-react'
import { shopText } from '../../../../../shared/text/screens/settings/shop.ts'
import { useText } from '../../../../app/app-context.tsx'
import { adviseKey, keyRules, type KeyAdvice } from '../../model/key-advice.ts'
import styles from './key-strength.module.css'

/** What a key has and lacks, while it is typed. Advice: the module decides. */
export function KeyStrength({ value, id }: { readonly value: string; readonly id: string }) {
  const text = useText(shopText)
  const advice = adviseKey(value)
  const { met } = advice
  return (
    <div id={id} className={styles.advice}>
      <p>{text.strength}</p>
      <ul>
        {keyRules.map((rule) => (
          <li key={rule} className={met[rule] ? styles.met : undefined}>
            {met[rule] ? (
              <IconCheck size={15} stroke={2.4} aria-label={text.met} />
            ) : (
              <IconMinus size={15} aria-label={text.notMet} />
            )}
            {text.rules[rule]}
          </li>
        ))}
      </ul>
      <p className={styles.verdict} role="status">
        {value.trim() === '' ? ' ' : verdict(advice, text)}
      </p>
    </div>
  )
}

function verdict({ isTooLong, refused, isStrong }: KeyAdvice, text: (typeof shopText)['nl']): string {
  if (isTooLong) return text.tooLong
  if (refused.length > 0)
    return text.refused(refused.map((sign) => (sign === ' ' ? text.space : sign)).join(' '))
  return isStrong ? text.strong : text.weak
}
