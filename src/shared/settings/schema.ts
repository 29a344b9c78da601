import { z } from 'zod'
import { form, name, oneOf, yesOrNo } from '../domain/fields.ts'
import type { Immutable } from '../domain/immutable.ts'
import { bookingSchema } from '../domain/settings.ts'
import { languages } from '../text/language.ts'
import { connectionId, endpoint, nightlyTime, shopAddress } from './fields.ts'

/** The version of the settings file that this program reads and writes. */
export const settingsVersion = 1

const scheduleSchema = z.strictObject(
  {
    /** `HH:MM` in Europe/Amsterdam, never between 02:00 and 03:00. */
    nightlyAt: nightlyTime.default('03:30'),
    hourly: yesOrNo.default(true),
  },
  { error: 'an object with nightlyAt and hourly' },
)
export type Schedule = Immutable<z.output<typeof scheduleSchema>>

/** One shop booked into one administration. */
const connectionSchema = z.strictObject(
  {
    /** Short name, unique; names the folder of the connection's data and is part of the names of its secrets. */
    id: connectionId,
    name,
    /** Connection address of the module; `''` = not connected yet. */
    shop: z
      .strictObject({ address: shopAddress.default('') }, { error: 'an object with address' })
      .prefault({}),
    /** `''` = not connected yet. */
    moneybird: z
      .strictObject(
        { administrationId: form(/^\d{0,20}$/, 'an id: digits between quotes').default('') },
        { error: 'an object with administrationId' },
      )
      .prefault({}),
    booking: bookingSchema,
    schedule: scheduleSchema.prefault({}),
  },
  { error: 'an object with id, name and booking' },
)
export type ConnectionSettings = Immutable<z.output<typeof connectionSchema>>

/** Base addresses, without a slash at the end. */
const endpointsSchema = z.strictObject(
  {
    moneybird: endpoint.default('https://moneybird.com/api/v2'),
    vies: endpoint.default('https://ec.europa.eu/taxation_customs/vies/rest-api'),
  },
  { error: 'an object with moneybird and vies' },
)
export type Endpoints = Immutable<z.output<typeof endpointsSchema>>

/** Below the ports that systems hand out by themselves (from 32768 or 49152), so that it is rarely taken. */
const signInPort = 28417

const port = 'a port: a whole number from 1024 to 65535'

/** How one signs in to Moneybird in the browser. */
const signInSchema = z.strictObject(
  {
    /** Port of this computer to which the browser comes back; part of the address that is registered at Moneybird. */
    port: z.int({ error: port }).min(1024, { error: port }).max(65_535, { error: port }).default(signInPort),
    /** Client ID of the merchant's own registration at Moneybird; `''` = that of whoever built the program. */
    clientId: form(/^[\x21-\x7e]{0,200}$/, 'the Client ID as Moneybird shows it, or nothing').default(''),
  },
  { error: 'an object with port and clientId' },
)

/** The settings file; no secrets, those are in `Secrets`. Unknown keys are refused: a mistyped name would otherwise silently not count. */
export const settingsSchema = z.strictObject(
  {
    version: z.literal(settingsVersion, { error: String(settingsVersion) }),
    language: oneOf(languages).default('nl'),
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
)
/** All settings of an installation. */
export type Settings = Immutable<z.output<typeof settingsSchema>>

/** The settings of a new installation. */
export const noSettings: Settings = settingsSchema.parse({ version: settingsVersion })
