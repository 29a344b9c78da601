import { ActionIcon } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { MonthComparison } from '../../../shared/contract/month.ts'
import { formatMonth } from '../../../shared/text/format.ts'
import { monthText } from '../../../shared/text/screens/month.ts'
import { useApp, useText } from '../../app/app-context.tsx'
import { go, pathTo, useRoute } from '../../app/route.ts'
import { useAction, useCall } from '../../app/use-call.ts'
import { useFormat } from '../../app/use-format.ts'
import { DataState, Empty } from '../../components/basics/data-state.tsx'
import { GoButton } from '../../components/basics/go-button.tsx'
import { PageHead } from '../../components/basics/page-head.tsx'
import { CloseButton } from './close-button.tsx'
import { Comparison } from './comparison.tsx'
import { monthBeside, monthOf } from './model.ts'
import { Report } from './report.tsx'

/** The report of a month for the accountant: does it add up, which VAT, which payments, and what is not in it. */
export function MonthPage() {
  const { connection } = useApp()
  const text = useText(monthText)
  const format = useFormat()
  const { detail } = useRoute()
  if (connection === null) {
    return (
      <>
        <PageHead title={text.title} />
        <Empty
          title={text.noConnection}
          action={<GoButton path={pathTo('settings')}>{text.toSetup}</GoButton>}
        />
      </>
    )
  }
  const month = monthOf(detail, format.stamp(new Date().toISOString()))
  return <Month key={`${connection.id} ${month}`} connection={connection.id} month={month} />
}

function Month({ connection, month }: { readonly connection: string; readonly month: string }) {
  const { language } = useApp()
  const text = useText(monthText)
  const format = useFormat()
  const { data, problem, isLoading, reload } = useCall('month.report', { connection, month })
  const compare = useAction('month.compare')
  const [compared, setCompared] = useState<MonthComparison | null>(null)
  const ask = () => void compare.run({ connection, month }).then(setCompared)
  // Of the month before, until this one's answer is there.
  const view = data?.report.month === month ? data : null
  const lead = compared === null ? text.lead : text.leadCompared(format.moment(compared.at))
  return (
    <>
      <PageHead title={text.titleOf(formatMonth(month, language))} lead={lead}>
        <Beside month={monthBeside(month, -1)} label={text.before}>
          <IconArrowLeft size={18} aria-hidden />
        </Beside>
        <Beside month={monthBeside(month, 1)} label={text.after}>
          <IconArrowRight size={18} aria-hidden />
        </Beside>
        {view === null ? null : <CloseButton connection={connection} view={view} reload={reload} />}
      </PageHead>
      {view === null ? (
        <DataState isLoading={isLoading} problem={problem} reload={reload} />
      ) : (
        <Report connection={connection} view={view} reload={reload}>
          <Comparison compared={compared} isBusy={compare.isBusy} problem={compare.problem} onAsk={ask} />
        </Report>
      )}
    </>
  )
}

interface BesideProps {
  readonly month: string
  readonly label: string
  readonly children: ReactNode
}

function Beside({ month, label, children }: BesideProps) {
  return (
    <ActionIcon
      variant="default"
      size="lg"
      aria-label={label}
      onClick={() => {
        go(pathTo('month', month))
      }}
    >
      {children}
    </ActionIcon>
  )
}
