/** Asks what the newest version of the program is (`1.2.0`); `null` = that is not known now. Tells nothing of who asks. */
export type NewestVersion = () => Promise<string | null>
