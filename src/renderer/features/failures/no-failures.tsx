import type { ConnectionView } from '../../../shared/contract/views.ts'
import { failuresText } from '../../../shared/text/screens/failures.ts'
import { useText } from '../../app/app-context.tsx'
import { pathTo } from '../../app/route.ts'
import { useFormat } from '../../app/use-format.ts'
import { Empty } from '../../components/basics/data-state.tsx'
import { GoButton } from '../../components/basics/go-button.tsx'
import { calmOf } from './model.ts'

/** Nothing to see, and what that is worth: that all is well is said only when there was a look. */
export function NoFailures({ connection }: { readonly connection: ConnectionView }) {
  const text = useText(failuresText)
  const format = useFormat()
  const calm = calmOf(connection)
  const [title = '', more = ''] = text.empty[calm]
  const looked =
    calm === 'good' && connection.lastRunAt !== null
      ? ` ${text.lastLooked(format.moment(connection.lastRunAt))}`
      : ''
  return (
    <Empty
      title={title}
      action={calm === 'setup' ? <GoButton path={pathTo('settings')}>{text.toSetup}</GoButton> : null}
    >
      {more}
      {looked}
    </Empty>
  )
}
