import { join } from 'node:path'
import { problem, type Problem } from '../../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'
import { checkSettings, formatSettings, readSettings } from '../../../shared/settings/read-settings.ts'
import { noSettings, type Settings } from '../../../shared/settings/schema.ts'
import { StoreError } from '../../ports/store.ts'
import { diskErrorCode, realDisk } from '../disk/disk.ts'
import { queue, replaceFile } from '../disk/durable-file.ts'
import { currentOf, durably, inFolder, orRefused, type OpenStore } from './store.ts'

const file = 'settings.json'

export interface SettingsStore {
  /** As last read or saved. Immutable. */
  readonly current: Settings
  /**
   * Checks and stores; gives the settings as they then are. What was in the file stays as `settings.json.old`.
   * Problems: SETTINGS_INVALID, DISK_WRITE_FAILED; the file is then as it was.
   */
  save(settings: Settings): Promise<Result<Settings, Problem>>
}

/**
 * Opens `settings.json` in the data folder, which people also change by hand; a new one gets the settings of a new installation.
 * `settings.json.bak` always holds the last text that was loaded or saved without a problem.
 *
 * @returns SETTINGS_INVALID (with the line), DATA_NEWER or DISK_WRITE_FAILED; the file is not touched then
 */
export async function openSettings(
  openStore: OpenStore,
  folder: string,
): Promise<Result<SettingsStore, Problem>> {
  const path = join(folder, file)
  const inOrder = queue()
  const copy = (suffix: string, text: string) =>
    replaceFile({ disk: realDisk, path: path + suffix, name: file, text, keepAs: null })
  const keepGood = async (text: string) => {
    try {
      if ((await realDisk.read(`${path}.bak`)) !== text) await copy('.bak', text)
    } catch {
      // On a disk that cannot be written the settings can still be used.
    }
  }

  return asResult(async () => {
    const found = await realDisk.read(path)
    const store = await orRefused(file, () =>
      openStore<Settings>({
        ...inFolder(folder, 'settings'),
        defaults: noSettings,
        serialize: formatSettings,
        deserialize,
      }),
    )
    const current = currentOf(store)
    if (found !== null) await keepGood(found)
    return ok({
      get current() {
        return current()
      },
      save: (settings) =>
        inOrder(() =>
          asResult(async () => {
            const checked = checkSettings(settings, file)
            if (!checked.ok) return checked
            const [before, text] = [await realDisk.read(path), formatSettings(checked.value)]
            if (before !== null && before !== text) await copy('.old', before)
            await durably(folder, file, () => {
              store.store = checked.value
            })
            await keepGood(text)
            return ok(current())
          }),
        ),
    })
  })
}

function deserialize(text: string): Settings {
  const read = readSettings(text, file)
  if (read.ok) return read.value
  throw new StoreError(read.problem)
}

async function asResult<T>(work: () => Promise<Result<T, Problem>>): Promise<Result<T, Problem>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof StoreError) return fail(error.problem)
    const code = diskErrorCode(error)
    if (code === null) throw error
    return fail(problem('SETTINGS_INVALID', { file, line: '1', reason: `cannot be read: ${code}` }))
  }
}
