import type { Api } from '../../../shared/contract/calls.ts'
import { problem, type Problem } from '../../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'
import { secretNames, type Home } from '../../home.ts'
import type { LicenceKey } from '../../ports/licensing.ts'
import { settingsOf, type ServiceContext } from '../context.ts'

/** Licence keys: read when they are filled in, taken into use when the merchant says so. */
export function licenceCalls(context: ServiceContext): Pick<Api, 'licence.read' | 'licence.use'> {
  const { home } = context
  return {
    'licence.read': ({ connection, text }) => {
      const address = connection === '' ? ok('') : addressOf(home, connection)
      const read = address.ok ? readText(home, text, address.value) : address
      return Promise.resolve(read.ok ? ok({ key: read.value.text, ...read.value.licence }) : read)
    },
    'licence.use': ({ connection, text }) => useKey(context, connection, text),
  }
}

function readText(home: Home, text: string, address: string): Result<LicenceKey, Problem> {
  return home.licensing?.read(text, address) ?? fail(problem('LICENCE_INVALID', {}))
}

function addressOf(home: Home, id: string): Result<string, Problem> {
  const known = settingsOf(home, id)
  return known.ok ? ok(known.value.shop.address) : known
}

/**
 * Takes a key or a link into use for a connection. The same key stands in the shop, which therefore answers first; only then it
 * is stored.
 */
async function keepKey(home: Home, id: string, text: string): Promise<Result<LicenceKey, Problem>> {
  const address = addressOf(home, id)
  if (!address.ok) return address
  if (address.value === '') return fail(problem('SETTINGS_INCOMPLETE', { missing: 'shop' }))
  const key = readText(home, text, address.value)
  if (!key.ok) return key
  const name = secretNames.shopKey(id)
  const apiKey = await home.secrets.getFor(name, address.value)
  if (apiKey === null) return fail(problem('SECRET_MISSING', { name }))
  const found = await home.findShop({ address: address.value, apiKey, licenceKey: key.value.text })
  if (!found.ok) return found
  await home.forget(id)
  await home.secrets.setFor(secretNames.licenceKey(id), key.value.text, address.value)
  await home.licensing?.taken(key.value)
  await home.forget(id)
  return key
}

/** What waited is done at once. */
async function useKey(context: ServiceContext, id: string, text: string): Promise<Result<null, Problem>> {
  const { home, events, runs } = context
  const kept = await keepKey(home, id, text)
  if (!kept.ok) return kept
  await runs.refresh()
  events.changed(id)
  runs.catchUp(id)
  return ok(null)
}

/**
 * The licence key with which a shop is to be connected. Where this build asks for none, any text that the module wants; else
 * one that fits, or the one that is stored when none was filled in.
 */
export async function licenceOf(
  home: Home,
  id: string,
  address: string,
  licence: string | undefined,
): Promise<Result<string, Problem>> {
  const typed = licence?.trim() ?? ''
  const isKept = licence === undefined || (typed === '' && home.licensing !== null)
  if (isKept) return ok((await home.secrets.getFor(secretNames.licenceKey(id), address, true)) ?? '')
  if (home.licensing === null) return ok(typed)
  const key = home.licensing.read(typed, address)
  return key.ok ? ok(key.value.text) : key
}

/** Remembers that a key was taken with which the shop has been connected. */
export async function takeLicence({ licensing }: Home, key: string, address: string): Promise<void> {
  const read = key === '' ? null : licensing?.read(key, address)
  if (read?.ok === true) await licensing?.taken(read.value)
}
