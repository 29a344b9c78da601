import { Button } from '@mantine/core'
import { IconArrowRight, IconRefresh } from '@tabler/icons-react'
import type { ConnectionView, FailureGroup } from '../../../shared/contract/views.ts'
import { failuresText } from '../../../shared/text/screens/failures.ts'
import { ordersNeedYou } from '../../../shared/text/verdict.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { go, pathTo } from '../../app/route.ts'
import { PageHead } from '../../components/basics/page-head.tsx'
import type { OrderActs } from '../../components/orders/use-order-acts.ts'
import { startWalk, WALK } from './walk/walk.ts'

interface FailuresHeadProps {
  readonly connection: ConnectionView
  readonly groups: readonly FailureGroup[]
  readonly acts?: OrderActs
}

/** The answer as the heading, and the two ways to deal with all of it. */
export function FailuresHead({ connection, groups, acts }: FailuresHeadProps) {
  const { language } = useApp()
  const text = useText(failuresText)
  if (groups.length === 0) return <PageHead title={text.title} />
  const orders = groups.reduce((all, { count }) => all + count, 0)
  // That the others go is not true of a connection that stands still, is paused or was never let go by itself.
  const goesOn = connection.verdict.kind === 'needsYou' ? ` ${text.othersGo}` : ''
  const canRetry = groups.some(({ mayRetryAll }) => mayRetryAll)
  return (
    <PageHead title={`${ordersNeedYou(orders, language)}.`} lead={`${text.causes(groups.length)}${goesOn}`}>
      {groups.length === 1 ? null : (
        <>
          {canRetry ? (
            <Button
              variant="default"
              leftSection={<IconRefresh size={16} aria-hidden />}
              onClick={() => void acts?.retryAll(null)}
            >
              {text.retryAll}
            </Button>
          ) : null}
          <Button
            rightSection={<IconArrowRight size={16} aria-hidden />}
            onClick={() => {
              startWalk(connection.id, groups)
              go(pathTo('failures', WALK))
            }}
          >
            {text.walk.title}
          </Button>
        </>
      )}
    </PageHead>
  )
}
