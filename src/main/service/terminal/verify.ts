import type { TerminalApi, TerminalInput } from '../../../shared/contract/terminal-calls.ts'
import { problem, type Problem } from '../../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'
import type { VerifyPlace, VerifyReport } from '../../../shared/verify/report.ts'
import { secretNames } from '../../home.ts'
import { refusalOfTyped, typedToken, type WayIn } from '../../ports/moneybird-access.ts'
import { previewDays } from '../../sync/preview.ts'
import { measureConsent } from '../../verify/consent.ts'
import { foreignInvoices, verifyMoneybird } from '../../verify/moneybird.ts'
import { reachedBy } from '../connections/connect-moneybird.ts'
import { withConnection, type ServiceContext } from '../context.ts'

type VerifyCalls = Pick<
  TerminalApi,
  'terminal.verifyPlace' | 'terminal.verifyConsent' | 'terminal.verifyMoneybird' | 'terminal.verifyShop'
>

/** Measuring on the real thing what is taken for granted everywhere else. */
export function verifyCalls(context: ServiceContext): VerifyCalls {
  const { home } = context
  return {
    'terminal.verifyPlace': (input) => placeOf(context, input),
    async 'terminal.verifyConsent'() {
      const application = await home.measuring.application()
      if (application === null) return fail(problem('SIGN_IN_NO_APPLICATION', {}))
      return ok(home.measuring.question(application))
    },
    'terminal.verifyMoneybird': (input) => measureMoneybird(context, input),
    'terminal.verifyShop': ({ connection, days }) =>
      withConnection(context, connection, async ({ ports, settings }) => {
        const { booking } = settings()
        const info = await ports.shop.info()
        if (!info.ok) return info
        const preview = await previewDays(ports, booking, days)
        if (!preview.ok) return preview
        const { openCartVersion: openCart, moduleVersion: module, phpVersion: php, timeZone } = info.value
        const codes = preview.value.orders.flatMap(({ problem: reason }) => reason?.code ?? [])
        const causes = Object.fromEntries(
          [...new Set(codes)].map((code) => [code, codes.filter((one) => one === code).length]),
        )
        const { counts } = preview.value
        return ok({ openCart, module, php, shopZone: timeZone, zone: booking.timeZone, counts, causes })
      }),
  }
}

type PlaceInput = TerminalInput<'terminal.verifyPlace'>

/** With a typed token that, else the way in of the connection. */
async function wayOf(
  { home }: ServiceContext,
  { token, connection }: Pick<PlaceInput, 'token' | 'connection'>,
): Promise<Result<WayIn, Problem>> {
  if (token !== undefined) return ok(typedToken(token.trim()))
  const way = home.access(connection)
  if ((await way.token()) !== null) return ok(way)
  return fail(problem('SECRET_MISSING', { name: secretNames.moneybirdToken(connection) }))
}

async function placeOf(context: ServiceContext, input: PlaceInput): Promise<Result<VerifyPlace, Problem>> {
  const way = await wayOf(context, input)
  if (!way.ok) return way
  const reached = await reachedBy(context, way.value)
  if (!reached.ok) return fail(input.token === undefined ? reached.problem : refusalOfTyped(reached.problem))
  const administrations = reached.value.map(({ id, name }) => ({ id, name }))
  const named = administrations.find(({ id }) => id === input.administrationId)
  if (named === undefined && input.administrationId !== undefined)
    return fail(problem('ADMINISTRATION_GONE', {}))
  const only = administrations.length === 1 ? administrations[0] : undefined
  const chosen = named ?? only ?? null
  if (chosen === null) return ok({ administrations, chosen })
  const foreign = await foreignInvoices(context.home.measuring.raw(way.value), chosen.id)
  return ok({ administrations, chosen: { ...chosen, foreign } })
}

async function measureMoneybird(
  context: ServiceContext,
  input: TerminalInput<'terminal.verifyMoneybird'>,
): Promise<Result<VerifyReport, Problem>> {
  const { administrationId, force, readOnlyToken, planLimit, untilLimit, consent } = input
  const place = await placeOf(context, input)
  if (!place.ok) return place
  const foreign = place.value.chosen?.foreign ?? null
  if (foreign !== 0 && !force)
    return fail(problem('ADMINISTRATION_IN_USE', { count: foreign === null ? '' : String(foreign) }))
  const way = await wayOf(context, input)
  if (!way.ok) return way
  const { measuring, clock } = context.home
  const report = await verifyMoneybird({
    raw: measuring.raw(way.value),
    clock,
    administrationId,
    untilLimit,
    ...(readOnlyToken === undefined ? {} : { readOnlyToken: readOnlyToken.trim() }),
    ...(planLimit === undefined ? {} : { planLimit }),
    signIn: consent === undefined ? [] : await measureSignIn(context, consent),
  })
  return ok(report)
}

async function measureSignIn(
  { home: { measuring } }: ServiceContext,
  consent: NonNullable<TerminalInput<'terminal.verifyMoneybird'>['consent']>,
): ReturnType<typeof measureConsent> {
  const client = await measuring.application()
  return client === null ? [] : measureConsent(measuring.oauth, { client, ...consent })
}
