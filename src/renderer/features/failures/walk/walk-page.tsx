import { Anchor, Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { ConnectionView, FailureGroup } from '../../../../shared/contract/views.ts'
import { sayTitle } from '../../../../shared/text/say.ts'
import { failuresText } from '../../../../shared/text/screens/failures.ts'
import { useApp, useText } from '../../../app/app-context.tsx'
import { pathTo } from '../../../app/route.ts'
import { ReadyNote } from '../../../components/orders/ready-note.tsx'
import type { OrderActs } from '../../../components/orders/use-order-acts.ts'
import type { Asking } from '../ask-dialog.tsx'
import { CauseBody } from '../cause-body.tsx'
import { PauseReason } from '../pause-reason.tsx'
import { WalkEnd } from './walk-end.tsx'
import { WalkSteps } from './walk-steps.tsx'
import { nextOf, startWalk, useWalk, walkTo, type Walk } from './walk.ts'
import styles from './walk.module.css'

interface WalkPageProps {
  readonly connection: ConnectionView
  readonly groups: readonly FailureGroup[]
  readonly acts: OrderActs
  readonly ask: (asking: Asking) => void
}

/** One cause after the other: what is solved makes room for the next. After the last: what happened with each order. */
export function WalkPage(props: WalkPageProps) {
  const { connection, groups } = props
  const walk = useWalk(connection.id)
  // Loaded anew in the middle of a walk: it begins again with what is left.
  useEffect(() => {
    if (walk === null) startWalk(connection.id, groups)
  }, [walk, connection.id, groups])
  return walk === null ? null : <Walking {...props} walk={walk} />
}

function Walking({ connection, groups, acts, ask, walk }: WalkPageProps & { readonly walk: Walk }) {
  const text = useText(failuresText)
  const next = nextOf(walk, groups)
  const place = next?.place ?? walk.causes.length
  // What comes back later does not call back: the end tells of it.
  useEffect(() => {
    if (place > walk.at) walkTo(place)
  }, [place, walk.at])
  if (next === null) return <WalkEnd connection={connection} groups={groups} walk={walk} />
  const left = groups.reduce((all, { count }) => all + count, 0)
  return (
    <>
      <header className={styles.top}>
        <div>
          <Anchor href={pathTo('failures')} className={styles.back ?? ''}>
            <IconArrowLeft size={16} aria-hidden /> {text.walk.back}
          </Anchor>
          <h1 className={styles.heading}>{text.walk.title}</h1>
        </div>
        <div className={styles.far}>
          <p>
            <strong>{text.walk.step(place + 1, walk.causes.length)}</strong> {text.walk.left(left)}
          </p>
          <progress max={walk.causes.length} value={place} aria-label={text.walk.bar} />
        </div>
      </header>
      <PauseReason connection={connection} />
      <ReadyNote connection={connection.id} />
      <div className={styles.walk}>
        <WalkSteps walk={walk} groups={groups} place={place} />
        <Step key={place} group={next.group} place={place} acts={acts} ask={ask} />
      </div>
    </>
  )
}

interface WalkStepProps {
  readonly group: FailureGroup
  readonly place: number
  readonly acts: OrderActs
  readonly ask: (asking: Asking) => void
}

/** The title has the keyboard when a step is new, so that reading goes on there. */
function Step({ group, place, acts, ask }: WalkStepProps) {
  const { language } = useApp()
  const text = useText(failuresText)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    title.current?.focus({ preventScroll: true })
  }, [])
  return (
    <section className={`fb-card ${styles.step ?? ''}`} aria-labelledby="stap" aria-busy={acts.isBusy}>
      <h2 id="stap" ref={title} tabIndex={-1} className={styles.title}>
        {sayTitle(group.code, language)}
      </h2>
      <CauseBody group={group} acts={acts} ask={ask} />
      <footer className={styles.foot}>
        <Button
          variant="default"
          onClick={() => {
            walkTo(place + 1)
          }}
        >
          {text.walk.later}
        </Button>
        <span className={styles.small}>{text.walk.laterHint}</span>
      </footer>
    </section>
  )
}
