import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** So many entry addresses may be waiting to be used, and so many browsers be signed in. */
const MOST_ENTRIES = 5
const MOST_SESSIONS = 20

/** Who may use the screens in a browser. All of it is gone when the process ends. */
export interface Sessions {
  /** A new secret for an entry address; good for one use. */
  newEntry(): string
  /** Uses an entry's secret up and gives that of a session; `null` when it is not one, or was used before. */
  enter(entry: string): string | null
  isSession(session: string): boolean
}

export function createSessions(): Sessions {
  const entries = secrets(MOST_ENTRIES)
  const sessions = secrets(MOST_SESSIONS)
  return {
    newEntry: () => entries.add(),
    enter: (entry) => (entries.take(entry) ? sessions.add() : null),
    isSession: (session) => sessions.has(session),
  }
}

/** Random secrets, kept as digests, the oldest dropped first. Comparing takes equally long whatever is offered. */
function secrets(most: number) {
  let known: readonly Buffer[] = []
  const find = (offered: string): Buffer | null => {
    const digest = digestOf(offered)
    let found: Buffer | null = null
    for (const one of known) if (timingSafeEqual(one, digest)) found = one
    return found
  }
  return {
    add(): string {
      const secret = randomBytes(32).toString('base64url')
      known = [...known, digestOf(secret)].slice(-most)
      return secret
    },
    has: (offered: string) => find(offered) !== null,
    take(offered: string): boolean {
      const found = find(offered)
      known = known.filter((one) => one !== found)
      return found !== null
    },
  }
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
