import type { Api } from '../../../shared/contract/calls.ts'
import { checkMonth } from '../../sync/month.ts'
import { withConnection, type Context } from '../context.ts'

export function monthCalls(context: Context): Pick<Api, 'month.check'> {
  return {
    'month.check': ({ connection: id, month }) =>
      withConnection(context, id, ({ ports }) => checkMonth(ports, month)),
  }
}
