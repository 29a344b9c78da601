import { z } from 'zod'

/** Parts of the inputs of calls. */
export const connection = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
export const digits = z.string().regex(/^\d{1,20}$/)
/** `YYYY-MM`. */
export const month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/)
