import { IconAlertTriangle, IconCircleCheck, IconClock } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { sayProblem } from '../../../../../shared/text/say.ts'
import { shopModuleText } from '../../../../../shared/text/screens/settings/shop-module.ts'
import { useApp, useText } from '../../../../app/app-context.tsx'
import styles from './shop-module.module.css'
import type { SeenShop } from './use-shop-look.ts'

/** What of the way to a module that answers is done already; nothing before there is an address. */
export function ModuleWatch({ seen }: { readonly seen: SeenShop }) {
  const { language } = useApp()
  const { watch: text } = useText(shopModuleText)
  const { look, isWatched } = seen
  if (look === null) return null
  const { module, problem } = look
  const said = problem === null ? null : sayProblem(problem, language)
  return (
    <div className={styles.watch}>
      <p className={styles.watched}>
        <b>{text.title}</b> {isWatched ? text.every : text.once}
      </p>
      <div role="status">
        <ul className={styles.checks}>
          {said === null ? (
            <Check state="done">{text.reached}</Check>
          ) : (
            <Check state="wrong" how={`${said.what} ${said.todo}`}>
              {text.unreached}
            </Check>
          )}
          {module === 'off' ? (
            <>
              <Check state="done">{text.there}</Check>
              <Check state="wrong" how={text.offHow}>
                {text.off}
              </Check>
            </>
          ) : (
            <Check state="waiting" how={module === 'missing' ? text.missingHow : undefined}>
              {text.missing}
            </Check>
          )}
        </ul>
      </div>
    </div>
  )
}

interface CheckProps {
  readonly state: 'done' | 'wrong' | 'waiting'
  readonly how?: string | undefined
  readonly children: ReactNode
}

const icons = { done: IconCircleCheck, wrong: IconAlertTriangle, waiting: IconClock } as const

function Check({ state, how, children }: CheckProps) {
  const { watch: text } = useText(shopModuleText)
  const Icon = icons[state]
  return (
    <li className={styles[state]}>
      <Icon size={18} aria-label={state === 'done' ? text.done : text.waiting} />
      <span>
        {children}
        {how === undefined ? null : <span className={styles.how}>{how}</span>}
      </span>
    </li>
  )
}
