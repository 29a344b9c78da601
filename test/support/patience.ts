/**
 * How long anything is waited for before a test says that it never came to be, ms. Long enough for a machine that is slow and
 * busy: nothing that works comes near it. `PATIENCE=20 npx vitest …` waits twenty seconds, for who is writing a test.
 */
export const PATIENCE_MS = Number(process.env.PATIENCE ?? 300) * 1000
