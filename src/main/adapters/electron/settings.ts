import { problem, type Problem } from '../../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'
import { formatSettings, readSettings } from '../../../shared/settings/read-settings.ts'
import { noSettings, type Settings } from '../../../shared/settings/schema.ts'
import { StoreError } from '../../ports/store.ts'
import { storeFile, type StoreFile } from './store-file.ts'

const file = 'settings.json'

/** `lastGood`: the settings as they last were in use; `null` = never any. */
type Loaded =
  | { readonly ok: true; readonly value: Settings }
  | { readonly ok: false; readonly problem: Problem; readonly lastGood: Settings | null }

/** `bak` holds the last text that was loaded or saved without a problem, `old` what was replaced. */
interface Files {
  readonly main: StoreFile
  readonly bak: StoreFile
  readonly old: StoreFile
}

/**
 * The settings in electron-store. Its files are those of the terminal program, name and form, so that an installation can be
 * used with both, one at a time. Problems as there: SETTINGS_INVALID, DATA_NEWER, DISK_WRITE_FAILED.
 */
export function electronSettings(folder: string): {
  load(): Promise<Loaded>
  save(settings: Settings): Promise<Result<Settings, Problem>>
} {
  const files: Files = {
    main: storeFile(folder, 'settings'),
    bak: storeFile(folder, file, 'bak'),
    old: storeFile(folder, file, 'old'),
  }
  return {
    load: () => Promise.resolve(load(files)),
    save: (settings) => Promise.resolve(save(files, settings)),
  }
}

function load({ main, bak }: Files): Loaded {
  try {
    const text = main.read()
    if (text === null) return ok(noSettings)
    const result = readSettings(text, file)
    if (!result.ok) return { ...result, lastGood: goodOnes(bak.read()) }
    if (bak.read() !== text) keepGood(bak, text)
    return result
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    const reason = `cannot be read: ${error.problem.data.reason ?? ''}`
    return { ...fail(problem('SETTINGS_INVALID', { file, line: '1', reason })), lastGood: null }
  }
}

function save({ main, bak, old }: Files, settings: Settings): Result<Settings, Problem> {
  const text = formatSettings(settings)
  const checked = readSettings(text, file)
  if (!checked.ok) return checked
  try {
    const before = main.read()
    if (before !== null && before !== text) old.write(before)
    main.write(text)
    bak.write(text)
    return checked
  } catch (error) {
    if (error instanceof StoreError) return fail(error.problem)
    throw error
  }
}

function goodOnes(text: string | null): Settings | null {
  const result = text === null ? null : readSettings(text, file)
  return result?.ok === true ? result.value : null
}

/** On a disk that cannot be written the settings can still be used. */
function keepGood(bak: StoreFile, text: string): void {
  try {
    bak.write(text)
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
  }
}
