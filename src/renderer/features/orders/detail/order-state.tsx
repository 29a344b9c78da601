import { Button } from '@mantine/core'
import { useState } from 'react'
import type { OrderDetail } from '../../../../shared/contract/views.ts'
import type { AllowSolution } from '../../../../shared/problems/solutions.ts'
import { ordersText } from '../../../../shared/text/screens/orders.ts'
import { partsText } from '../../../../shared/text/screens/parts.ts'
import { actionWords, wordsOfState } from '../../../../shared/text/words.ts'
import { useApp, useText } from '../../../app/app-context.tsx'
import { go, pathTo } from '../../../app/route.ts'
import { OpenButton } from '../../../components/basics/open-button.tsx'
import { AskAllow } from '../../../components/orders/ask-allow.tsx'
import { AskContact, AskReason, AskReference } from '../../../components/orders/order-dialogs.tsx'
import { ProblemNote } from '../../../components/orders/problem-note.tsx'
import { SolutionButton, type ActSolution } from '../../../components/orders/solution-button.tsx'
import { solutionsFor } from '../../../components/orders/solutions-for.ts'
import type { OrderActs } from '../../../components/orders/use-order-acts.ts'
import styles from './order-state.module.css'

interface OrderStateProps {
  readonly detail: OrderDetail
  readonly acts: OrderActs
}

/** How the order stands and what can be done: the problem with its solutions, or what its state means. */
export function OrderState({ detail, acts }: OrderStateProps) {
  const { language } = useApp()
  const { problem, state, warnings, currency } = detail.entry
  return (
    <div className={styles.state}>
      {problem === null ? (
        <>
          <p className={styles.meaning}>{wordsOfState(state, warnings.length).meaning[language]}</p>
          <Buttons detail={detail} acts={acts} />
        </>
      ) : (
        <ProblemNote problem={problem} currency={currency}>
          <Buttons detail={detail} acts={acts} />
        </ProblemNote>
      )}
    </div>
  )
}

type OpenDialog = 'ignore' | 'contact' | 'reference' | AllowSolution | null

function Buttons({ detail, acts }: OrderStateProps) {
  const { language } = useApp()
  const { order: text } = useText(ordersText)
  const { entry, may } = detail
  const { orderId, problem, invoice } = entry
  const [asking, setAsking] = useState<OpenDialog>(null)
  const choose = (solution: ActSolution) => {
    if (solution.kind === 'allow' && solution.ask !== undefined) setAsking(solution)
    else if (solution.kind === 'allow') void acts.allow([orderId], solution.code)
    else if (solution.kind === 'adopt') go(pathTo('failures', problem?.code ?? ''))
    else setAsking(solution.kind)
  }
  const shown = solutionsFor({ problem, may })
  const opened = new Set(shown.map((solution) => (solution.kind === 'open' ? solution.place : '')))
  return (
    <div className={styles.buttons} role="group" aria-label={text.actions}>
      {shown.map((solution, index) => (
        <SolutionButton
          key={index}
          solution={solution}
          orderId={orderId}
          variant={index === 0 && !(solution.kind === 'allow' && solution.ask) ? 'filled' : 'default'}
          isDisabled={acts.isBusy}
          onChoose={choose}
        />
      ))}
      <Simple may={may} orderId={orderId} acts={acts} language={language} isFirst={shown.length === 0} />
      <Places opened={opened} orderId={orderId} hasInvoice={invoice !== null} />
      {may.includes('ignore') ? (
        <Button
          variant="subtle"
          disabled={acts.isBusy}
          onClick={() => {
            setAsking('ignore')
          }}
        >
          {actionWords.ignore[language]}
        </Button>
      ) : null}
      <Dialogs
        asking={asking}
        detail={detail}
        acts={acts}
        onClose={() => {
          setAsking(null)
        }}
      />
    </div>
  )
}

interface SimpleProps {
  readonly may: OrderDetail['may']
  readonly orderId: string
  readonly acts: OrderActs
  readonly language: 'nl' | 'en'
  /** No better solution stands before it. */
  readonly isFirst: boolean
}

/** What needs no question. */
function Simple({ may, orderId, acts, language, isFirst }: SimpleProps) {
  const variant = isFirst ? 'filled' : 'default'
  return (
    <>
      {may.includes('retry') ? (
        <Button variant={variant} disabled={acts.isBusy} onClick={() => void acts.retry([orderId])}>
          {actionWords.retry[language]}
        </Button>
      ) : null}
      {may.includes('seen') ? (
        <Button variant="default" disabled={acts.isBusy} onClick={() => void acts.seen([orderId])}>
          {actionWords.acknowledge[language]}
        </Button>
      ) : null}
      {may.includes('unignore') ? (
        <Button variant={variant} disabled={acts.isBusy} onClick={() => void acts.unignore([orderId])}>
          {actionWords.unignore[language]}
        </Button>
      ) : null}
    </>
  )
}

interface PlacesProps {
  /** Places that a solution opens already. */
  readonly opened: ReadonlySet<string>
  readonly orderId: string
  readonly hasInvoice: boolean
}

/** Links to both systems. */
function Places({ opened, orderId, hasInvoice }: PlacesProps) {
  const { solve } = useText(partsText)
  return (
    <>
      {hasInvoice && !opened.has('moneybird-invoice') ? (
        <OpenButton variant="default" place="moneybird-invoice" orderId={orderId}>
          {solve.invoice}
        </OpenButton>
      ) : null}
      {opened.has('shop-order') ? null : (
        <OpenButton variant="default" place="shop-order" orderId={orderId}>
          {solve.shopOrder}
        </OpenButton>
      )}
    </>
  )
}

interface DialogsProps extends OrderStateProps {
  readonly asking: OpenDialog
  readonly onClose: () => void
}

function Dialogs({ asking, detail, acts, onClose }: DialogsProps) {
  const { orderId, reference, overrides } = detail.entry
  if (asking === null) return null
  if (typeof asking === 'object') {
    const { code } = asking
    return (
      <AskAllow
        solution={asking}
        count={1}
        onClose={onClose}
        onDone={() => void acts.allow([orderId], code)}
      />
    )
  }
  switch (asking) {
    case 'ignore':
      return (
        <AskReason count={1} onClose={onClose} onIgnore={(reason) => void acts.ignore([orderId], reason)} />
      )
    case 'contact':
      return <AskContact onClose={onClose} onContact={(id) => void acts.contact(orderId, id)} />
    case 'reference':
      return (
        <AskReference
          reference={reference.slice(0, reference.length - overrides.referenceSuffix.length)}
          onClose={onClose}
          onSuffix={(suffix) => void acts.reference(orderId, suffix)}
        />
      )
  }
}
