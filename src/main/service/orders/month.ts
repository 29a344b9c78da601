import type { Api } from '../../../shared/contract/calls.ts'
import { formatStamp } from '../../../shared/text/format.ts'
import { checkMonth } from '../../sync/month.ts'
import { withConnection, type ServiceContext } from '../context.ts'

export function monthCalls(context: ServiceContext): Pick<Api, 'month.check'> {
  return {
    'month.check': ({ connection: id, month }) =>
      withConnection(context, id, ({ ports, settings }) => {
        const now = new Date(ports.clock.now()).toISOString()
        const current = formatStamp(now, settings().booking.timeZone).slice(0, 'YYYY-MM'.length)
        return checkMonth(ports, month ?? current)
      }),
  }
}
