import { Button } from '@mantine/core'
import { useState } from 'react'
import type { OrderRow } from '../../../shared/contract/views.ts'
import type { AllowSolution } from '../../../shared/problems/solutions.ts'
import { ordersText } from '../../../shared/text/screens/orders.ts'
import { actionWords } from '../../../shared/text/words.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { AskAllow } from '../../components/orders/ask-allow.tsx'
import { AskReason } from '../../components/orders/order-dialogs.tsx'
import { allowanceOf } from '../../components/orders/solutions-for.ts'
import type { OrderActs } from '../../components/orders/use-order-acts.ts'
import styles from './list-bar.module.css'
import { idsFor } from './model.ts'
import type { OrderSelection } from './use-selection.ts'

interface SelectionButtonsProps {
  readonly selection: OrderSelection
  readonly acts: OrderActs
}

type SelectionQuestion = 'ignore' | 'allow' | null

/** What can be done with the ticked orders. Where it cannot be done with all of them, the button says with how many. */
export function SelectionButtons({ selection, acts }: SelectionButtonsProps) {
  const { language } = useApp()
  const text = useText(ordersText)
  const [asking, setAsking] = useState<SelectionQuestion>(null)
  const rows = [...selection.rows.values()]
  const allowance = allowanceOf(rows)
  const retried = idsFor(rows, 'retry')
  const unignored = idsFor(rows, 'unignore')
  const act = (work: Promise<void>) => {
    void work.then(selection.clear)
  }
  const deed = { all: rows.length, isBusy: acts.isBusy }
  const simple = [
    {
      words: actionWords.retry[language],
      ids: retried,
      onClick: () => {
        act(acts.retry(retried))
      },
    },
    {
      words: actionWords.unignore[language],
      ids: unignored,
      onClick: () => {
        act(acts.unignore(unignored))
      },
    },
    {
      words: text.ignore,
      ids: idsFor(rows, 'ignore'),
      onClick: () => {
        setAsking('ignore')
      },
    },
  ]
  return (
    <span className={styles.buttons}>
      <Button variant="subtle" size="compact-md" disabled={acts.isBusy} onClick={selection.clear}>
        {text.unselect}
      </Button>
      {allowance === null ? null : (
        <Deed
          {...deed}
          words={allowance.words[language]}
          ids={idsFor(rows, 'allow')}
          onClick={() => {
            setAsking('allow')
          }}
        />
      )}
      {simple.map(({ words, ids: which, onClick }) => (
        <Deed key={words} {...deed} words={words} ids={which} onClick={onClick} />
      ))}
      <Asked asking={asking} allowance={allowance} rows={rows} acts={acts} act={act} onAsk={setAsking} />
    </span>
  )
}

interface DeedProps {
  readonly words: string
  /** Those with which it can be done. */
  readonly ids: readonly string[]
  /** So many are ticked. */
  readonly all: number
  readonly isBusy: boolean
  readonly onClick: () => void
}

function Deed({ words, ids, all, isBusy, onClick }: DeedProps) {
  const text = useText(ordersText)
  if (ids.length === 0) return null
  return (
    <Button variant="default" size="compact-md" disabled={isBusy} onClick={onClick}>
      {ids.length === all ? words : text.some(words, ids.length)}
    </Button>
  )
}

interface AskedProps {
  readonly asking: SelectionQuestion
  readonly allowance: AllowSolution | null
  readonly rows: readonly OrderRow[]
  readonly acts: OrderActs
  readonly act: (work: Promise<void>) => void
  readonly onAsk: (asking: SelectionQuestion) => void
}

/** What is asked before it is done. */
function Asked({ asking, allowance, rows, acts, act, onAsk }: AskedProps) {
  const close = () => {
    onAsk(null)
  }
  if (asking === 'ignore') {
    const ids = idsFor(rows, 'ignore')
    return (
      <AskReason
        count={ids.length}
        onClose={close}
        onIgnore={(reason) => {
          act(acts.ignore(ids, reason))
        }}
      />
    )
  }
  if (asking === null || allowance === null) return null
  const ids = idsFor(rows, 'allow')
  return (
    <AskAllow
      solution={allowance}
      count={ids.length}
      onClose={close}
      onDone={() => {
        act(acts.allow(ids, allowance.code))
      }}
    />
  )
}
