import { automaticText } from '../../../shared/text/automatic.ts'
import { answered, done, misunderstood, viewOf, withConnection, type Cli } from '../context.ts'
import type { ExitCode } from '../exit.ts'

/** Says whether bookings are made by themselves; with `on` or `off` that is so from now on. */
export function automatic(cli: Cli, wanted: string | undefined): Promise<ExitCode> {
  if (wanted !== undefined && wanted !== 'on' && wanted !== 'off') return Promise.resolve(misunderstood(cli))
  return withConnection(cli, async (connection) => {
    const tell = async (): Promise<ExitCode> => {
      const { connections } = await viewOf(cli)
      const isOn = connections.some(({ id, isAutomatic }) => id === connection && isAutomatic)
      const text = automaticText[cli.out.language]
      cli.out.line(isOn ? text.on : `${text.off} ${text.howTo}`)
      return done(cli, { connection, automatic: isOn })
    }
    if (wanted === undefined) return tell()
    return answered(cli, cli.call('connection.automatic', { connection, on: wanted === 'on' }), tell)
  })
}
