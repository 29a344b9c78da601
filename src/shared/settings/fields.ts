import { form } from '../domain/fields.ts'

/** A moment of the night: not in the hour that the clock changes skip or repeat. */
export const nightlyTime = form(
  /^(?!02:)(?:[01]\d|2[0-3]):[0-5]\d$/,
  'a time HH:MM, not between 02:00 and 03:00 (clock changes)',
)

const place = String.raw`(?:https:\/\/[^\s/?#@\\:]+|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\]))(?::\d{1,5})?`

/** Address of an interface: https, or http to this computer; without what belongs to one request. */
export const endpoint = form(
  new RegExp(`^${place}(?:\\/[^\\s?#\\\\]*)?$`, 'i'),
  'an address with https:// (http:// only to this computer), without ? or #',
).transform((address) => address.replace(/\/+$/, ''))

/** Address of the shop's module as its settings page shows it; `''` = not connected yet. */
export const shopAddress = form(
  new RegExp(`^(?:${place}(?:[/?][^\\s#\\\\]*)?)?$`, 'i'),
  'an address with https:// (http:// only to this computer)',
)

/** What becomes a folder and part of names of environment variables: also on Windows. */
export const connectionId = form(
  /^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/,
  'a short name of a-z, 0-9 and -',
)
