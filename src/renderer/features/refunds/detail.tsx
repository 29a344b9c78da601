import { Button } from '@mantine/core'
import { useState } from 'react'
import type { RefundView } from '../../../shared/contract/refunds.ts'
import type { RefundMoney } from '../../../shared/domain/entry-refund.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import type { Refund } from '../../../shared/domain/refund-lines.ts'
import { sayProblem } from '../../../shared/text/say.ts'
import { refundsText } from '../../../shared/text/screens/refunds.ts'
import { dutch } from '../../../shared/text/template.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { pathTo } from '../../app/route.ts'
import { useFormat } from '../../app/use-format.ts'
import { Empty } from '../../components/basics/data-state.tsx'
import { GoButton } from '../../components/basics/go-button.tsx'
import { Note } from '../../components/basics/note.tsx'
import { PageHead } from '../../components/basics/page-head.tsx'
import { ProblemNote } from '../../components/orders/problem-note.tsx'
import { CreditPaper } from './credit-paper.tsx'
import { LinesTable } from './lines-table.tsx'
import { mostOf, follows, proposedQuantities, refundFor } from './model.ts'
import { MoneyChoice } from './money-choice.tsx'
import styles from './detail.module.css'
import { Said } from './said.tsx'
import { useDecision } from './use-decision.ts'

interface RefundDetailProps {
  readonly connection: string
  /** `null` = there is nothing (more) to decide about this order. */
  readonly view: RefundView | null
  readonly listProblem: Problem | null
}

/** One refund: what comes back, what the credit invoice will be, where the money goes, and the merchant's yes or no. */
export function RefundDetail({ connection, view, listProblem }: RefundDetailProps) {
  const text = useText(refundsText)
  const { language } = useApp()
  const decision = useDecision(connection)
  const title =
    view === null ? (decision.said === null ? text.gone : text.over) : text.detailTitle(view.orderId)
  const what = view === null ? undefined : sayProblem(view.reason, language, placeOf(view)).what
  return (
    <>
      <PageHead title={title} {...(what === undefined ? {} : { lead: what })}>
        <GoButton variant="default" path={pathTo('refunds')}>
          {text.all}
        </GoButton>
      </PageHead>
      <Said decision={decision} />
      {view === null ? (
        decision.said === null ? (
          <Empty title={text.gone}>{text.goneMore}</Empty>
        ) : null
      ) : (
        <Decide key={view.proposal?.total ?? ''} view={view} decision={decision} listProblem={listProblem} />
      )}
    </>
  )
}

function placeOf({ currency }: RefundView) {
  return { ...dutch, currency }
}

interface DecideProps {
  readonly view: RefundView
  readonly decision: ReturnType<typeof useDecision>
  readonly listProblem: Problem | null
}

function Decide({ view, decision, listProblem }: DecideProps) {
  const [quantities, setQuantities] = useState<readonly number[] | null>(null)
  const [money, setMoney] = useState<RefundMoney>(view.moneys[0] ?? 'later')
  const refund = refundFor(view, quantities)
  const hasPieces = refund !== null && isOfPieces(view)
  return (
    <div className={styles.stack}>
      <Before view={view} listProblem={listProblem} />
      {hasPieces ? (
        <>
          <Parts view={view} refund={refund} quantities={quantities} onChange={setQuantities} />
          <MoneyChoice moneys={view.moneys} money={money} onChange={setMoney} />
        </>
      ) : null}
      <Foot view={view} left={refund?.left ?? '0.00'}>
        <Buttons
          view={view}
          decision={decision}
          total={refund?.total ?? '0.00'}
          isEmpty={hasPieces && refund.lines.length === 0}
          onConfirm={() => {
            void decision.confirm(view.orderId, quantities?.map(String) ?? null, money)
          }}
        />
      </Foot>
    </div>
  )
}

/** Whether there are pieces to choose: not where the whole is credited for another invoice, or only the payment is meant. */
function isOfPieces({ proposal }: RefundView): boolean {
  return proposal !== null && proposal.reference !== '' && proposal.way !== 'credit_and_new'
}

/** What is in the way, or was said before. */
function Before({ view, listProblem }: Pick<DecideProps, 'view' | 'listProblem'>) {
  const text = useText(refundsText)
  const { proposal, problem, pending, currency } = view
  const reason = problem ?? (proposal === null ? listProblem : null)
  return (
    <>
      {reason === null ? null : <ProblemNote problem={reason} currency={currency} />}
      {pending?.problem ? (
        <Note kind="warn" title={text.refusedBefore}>
          <ProblemNote problem={pending.problem} currency={currency} isBare />
        </Note>
      ) : null}
      {pending?.state === 'asked' ? <Note>{text.waiting}</Note> : null}
    </>
  )
}

interface PartsProps {
  readonly view: RefundView
  readonly refund: Refund
  readonly quantities: readonly number[] | null
  readonly onChange: (quantities: readonly number[] | null) => void
}

/** What comes back, and the credit invoice that comes of it. */
function Parts({ view, refund, quantities, onChange }: PartsProps) {
  return (
    <div className={styles.columns}>
      <LinesTable
        view={view}
        refund={refund}
        quantities={quantities ?? proposedQuantities(view)}
        onChange={onChange}
        onReset={() => {
          onChange(null)
        }}
        onAll={() => {
          onChange(view.lines.map((line) => (follows(line) ? 0 : mostOf(line))))
        }}
      />
      <CreditPaper view={view} refund={refund} reference={view.proposal?.reference ?? ''} />
    </div>
  )
}

interface ButtonsProps extends Pick<DecideProps, 'view' | 'decision'> {
  readonly total: string
  readonly isEmpty: boolean
  readonly onConfirm: () => void
}

function Buttons({ view, decision, total, isEmpty, onConfirm }: ButtonsProps) {
  const text = useText(refundsText)
  const isHeld = decision.isBusy || view.pending?.state === 'asked'
  return (
    <>
      <Button
        variant="subtle"
        disabled={isHeld}
        onClick={() => {
          void decision.leave(view.orderId)
        }}
      >
        {text.leave}
      </Button>
      {view.proposal === null ? null : (
        <Button disabled={isEmpty || isHeld} loading={decision.isBusy} onClick={onConfirm}>
          <ConfirmWords view={view} total={total} />
        </Button>
      )}
    </>
  )
}

function ConfirmWords({ view, total }: { readonly view: RefundView; readonly total: string }) {
  const { confirm } = useText(refundsText)
  const format = useFormat()
  const way = view.proposal?.way
  if (way === 'take_back' || way === 'pay_again') return confirm[way]
  return confirm.credit(format.money(total, view.currency))
}

interface FootProps {
  readonly view: RefundView
  readonly left: string
  readonly children: React.ReactNode
}

/** What will and will not happen, in words, beside the buttons. */
function Foot({ view, left, children }: FootProps) {
  const text = useText(refundsText)
  const format = useFormat()
  const { proposal, invoiceNumber, invoiceTotal, currency } = view
  const amount = (value: string) => format.money(value, currency)
  const words =
    proposal === null
      ? []
      : proposal.way === 'take_back'
        ? [text.takeBack(amount(invoiceTotal))]
        : proposal.way === 'pay_again'
          ? [text.payAgain]
          : [
              view.isSent ? text.sent : text.draft,
              ...(proposal.way === 'credit_and_new' ? [text.andNew] : [text.left(amount(left))]),
            ]
  return (
    <div className={`fb-card ${styles.foot ?? ''}`}>
      <p className={styles.words}>{[...words, text.promise(invoiceNumber)].join(' ')}</p>
      <div className={styles.buttons}>{children}</div>
    </div>
  )
}
