/** Keeps credentials outside the settings. Names are `<connection>/<what>`; values never reach a screen or log. */
export interface Secrets {
  get(name: string): Promise<string | null>
  set(name: string, value: string): Promise<void>
  remove(name: string): Promise<void>
}
