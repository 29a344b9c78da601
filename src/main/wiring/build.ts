/** Put in by the build of a vendor (`vite.main.config.ts`); absent when the program runs from its source. */
declare const UPDATE_FEED: string | undefined
declare const IS_SIGNED: boolean | undefined

/** Where newer versions of this build stand; `null` = nowhere. */
export function buildFeed(): string | null {
  const feed = typeof UPDATE_FEED === 'string' ? UPDATE_FEED : ''
  return feed === '' ? null : feed
}

/** Whether this build bears the signature without which the system's updater takes nothing. */
export function isSignedBuild(): boolean {
  return typeof IS_SIGNED === 'boolean' && IS_SIGNED
}
