import { Button, Checkbox } from '@mantine/core'
import { useRef, useState } from 'react'
import { partsText } from '../../../shared/text/screens/parts.ts'
import { welcomeText } from '../../../shared/text/screens/welcome.ts'
import { legalTexts, termsVersion } from '../../../shared/text/terms.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { submitted } from '../../app/form-events.ts'
import { go, pathTo, useRoute } from '../../app/route.ts'
import { useAction, type CallAction } from '../../app/use-call.ts'
import { Note } from '../../components/basics/note.tsx'
import { ProblemNote } from '../../components/orders/problem-note.tsx'
import styles from './accept-form.module.css'
import { LegalTexts } from './legal-texts.tsx'

type Name = 'terms' | 'privacy'

const names: readonly Name[] = ['terms', 'privacy']

interface AcceptFormProps {
  readonly button: string
  /** Nothing was ever agreed to, so what comes next is setting up. */
  readonly isFirst: boolean
}

/** The two texts, each with its box, and the button that records it. What misses is said at the box that misses. */
export function AcceptForm({ button, isFirst }: AcceptFormProps) {
  const text = useText(welcomeText)
  const parts = useText(partsText)
  const accept = useAction('app.acceptTerms')
  const { ticked, tick, isMissing, boxes, submit } = useTicked(accept, isFirst)
  const legal = useText(legalTexts)
  return (
    <form className={styles.form} noValidate onSubmit={submitted(submit)}>
      <LegalTexts
        under={(name) => (
          <Checkbox
            ref={boxes[name]}
            label={legal[name].consent}
            checked={ticked[name]}
            error={isMissing(name) ? text.missing[name] : null}
            onChange={(event) => {
              tick(name, event.currentTarget.checked)
            }}
          />
        )}
      />
      {accept.problem === null ? null : <ProblemNote problem={accept.problem} />}
      {accept.isOffline ? (
        <Note kind="warn" isNews>
          <p>{parts.lost}</p>
        </Note>
      ) : null}
      <div className={styles.foot}>
        <Button type="submit" size="md" loading={accept.isBusy}>
          {button}
        </Button>
        <p className={styles.small}>
          {text.version(termsVersion)}. {text.recorded}
        </p>
      </div>
    </form>
  )
}

/** What is ticked, and what follows when all of it is. */
function useTicked(accept: CallAction<'app.acceptTerms'>, isFirst: boolean) {
  const { reload } = useApp()
  const { screen } = useRoute()
  const [ticked, setTicked] = useState<Readonly<Record<Name, boolean>>>({ terms: false, privacy: false })
  const [isAsked, setAsked] = useState(false)
  const boxes = { terms: useRef<HTMLInputElement>(null), privacy: useRef<HTMLInputElement>(null) }
  return {
    ticked,
    boxes,
    isMissing: (name: Name) => isAsked && !ticked[name],
    tick: (name: Name, isTicked: boolean) => {
      setTicked((before) => ({ ...before, [name]: isTicked }))
    },
    submit: async () => {
      setAsked(true)
      const missing = names.find((name) => !ticked[name])
      if (missing !== undefined) {
        boxes[missing].current?.focus()
        return
      }
      if (!(await accept.attempt({ version: termsVersion, terms: true, privacy: true }))) return
      if (isFirst) go(pathTo('settings'))
      else if (screen === 'welcome') go(pathTo('overview'))
      reload()
    },
  }
}
