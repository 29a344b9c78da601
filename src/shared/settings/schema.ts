import { z } from 'zod'
import type { BookingSettings } from '../domain/settings.ts'
import { bookingSchema } from './booking-schema.ts'
import { connectionId, endpoint, form, name, nightlyTime, oneOf, shopAddress, yesOrNo } from './fields.ts'

/** The version of the settings file that this program reads and writes. */
export const settingsVersion = 1

/** All settings of an installation. No secrets: those are in `Secrets`. */
export interface Settings {
  readonly version: typeof settingsVersion
  readonly language: 'nl' | 'en'
  readonly endpoints: Endpoints
  readonly signIn: SignInSettings
  readonly connections: readonly ConnectionSettings[]
}

/** Base addresses, without a slash at the end. */
export interface Endpoints {
  readonly moneybird: string
  readonly vies: string
}

/** How one signs in to Moneybird in the browser. */
interface SignInSettings {
  /** Port of this computer to which the browser comes back; part of the address that is registered at Moneybird. */
  readonly port: number
  /** Client ID of the merchant's own registration at Moneybird; `''` = that of whoever built the program. */
  readonly clientId: string
}

/** One shop booked into one administration. */
export interface ConnectionSettings {
  /** Short name, unique; names the folder of the connection's data and is part of the names of its secrets. */
  readonly id: string
  readonly name: string
  /** Connection address of the module; `''` = not connected yet. */
  readonly shop: { readonly address: string }
  /** `''` = not connected yet. */
  readonly moneybird: { readonly administrationId: string }
  readonly booking: BookingSettings
  readonly schedule: Schedule
}

export interface Schedule {
  /** `HH:MM` in Europe/Amsterdam, never between 02:00 and 03:00. */
  readonly nightlyAt: string
  readonly hourly: boolean
}

const connectionSchema = z.strictObject(
  {
    id: connectionId,
    name,
    shop: z
      .strictObject({ address: shopAddress.default('') }, { error: 'an object with address' })
      .prefault({}),
    moneybird: z
      .strictObject(
        { administrationId: form(/^\d{0,20}$/, 'an id: digits between quotes').default('') },
        { error: 'an object with administrationId' },
      )
      .prefault({}),
    booking: bookingSchema,
    schedule: z
      .strictObject(
        { nightlyAt: nightlyTime.default('03:30'), hourly: yesOrNo.default(true) },
        { error: 'an object with nightlyAt and hourly' },
      )
      .prefault({}),
  },
  { error: 'an object with id, name and booking' },
) satisfies z.ZodType<ConnectionSettings>

const endpointsSchema = z.strictObject(
  {
    moneybird: endpoint.default('https://moneybird.com/api/v2'),
    vies: endpoint.default('https://ec.europa.eu/taxation_customs/vies/rest-api'),
  },
  { error: 'an object with moneybird and vies' },
)

/** Below the ports that systems hand out by themselves (from 32768 or 49152), so that it is rarely taken. */
const signInPort = 28417

const signInSchema = z.strictObject(
  {
    port: z
      .int({ error: 'a port: a whole number from 1024 to 65535' })
      .min(1024, { error: 'a port: a whole number from 1024 to 65535' })
      .max(65_535, { error: 'a port: a whole number from 1024 to 65535' })
      .default(signInPort),
    clientId: form(/^[\x21-\x7e]{0,200}$/, 'the Client ID as Moneybird shows it, or nothing').default(''),
  },
  { error: 'an object with port and clientId' },
)

/** The settings file. Unknown keys are refused: a mistyped name would otherwise silently not count. */
export const settingsSchema = z.strictObject(
  {
    version: z.literal(settingsVersion, { error: String(settingsVersion) }),
    language: oneOf(['nl', 'en']).default('nl'),
    endpoints: endpointsSchema.prefault({}),
    signIn: signInSchema.prefault({}),
    connections: z
      .array(connectionSchema, { error: 'a list of connections' })
      .superRefine((list, context) => {
        const ids = list.map((connection) => connection.id)
        const again = ids.findIndex((id, index) => ids.indexOf(id) < index)
        if (again >= 0)
          context.addIssue({
            code: 'custom',
            path: [again, 'id'],
            message: 'an id that no other connection has',
          })
      })
      .default([]),
  },
  { error: 'an object with version and connections' },
) satisfies z.ZodType<Settings>

/** The settings of a new installation. */
export const noSettings: Settings = settingsSchema.parse({ version: settingsVersion })
