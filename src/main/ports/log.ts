/** A log line is an event name with plain fields. No free text, no names, addresses, e-mail or secrets. */
export interface Log {
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}

/** The compiler refuses the fields that are personal or secret by their name. */
type LogFields = Readonly<Record<string, string | number | boolean | null>> &
  Readonly<Partial<Record<NeverLogged, never>>>

export type NeverLogged =
  | 'email'
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'customer'
  | 'company'
  | 'address'
  | 'postcode'
  | 'city'
  | 'phone'
  | 'telephone'
  | 'vatNumber'
  | 'iban'
  | 'token'
  | 'key'
  | 'licence'
  | 'secret'
  | 'password'

/** The log of one connection: each line says last whose it is. */
export function logOf(log: Log, connection: string): Log {
  return {
    info: (event, fields) => {
      log.info(event, { ...fields, connection })
    },
    warn: (event, fields) => {
      log.warn(event, { ...fields, connection })
    },
    error: (event, fields) => {
      log.error(event, { ...fields, connection })
    },
  }
}
