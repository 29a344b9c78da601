import { join } from 'node:path'
import type { Problem } from '../../../shared/domain/problem.ts'
import { problem } from '../../../shared/domain/problem.ts'
import { fail, ok, type Result } from '../../../shared/domain/result.ts'
import { formatSettings, readSettings } from '../../../shared/settings/read-settings.ts'
import { noSettings, type Settings } from '../../../shared/settings/schema.ts'
import { StoreError } from '../../ports/store.ts'
import { diskErrorCode, realDisk, type Disk } from '../disk/disk.ts'
import { orWriteFailed, replaceFile } from '../disk/durable-file.ts'

const file = 'settings.json'

/** `lastGood`: the settings as they last were in use, for who wants to go on with those; `null` = never any. */
type LoadedSettings =
  | { readonly ok: true; readonly value: Settings }
  | { readonly ok: false; readonly problem: Problem; readonly lastGood: Settings | null }

export interface SettingsFile {
  /** No file gives the settings of a new installation. Problems: SETTINGS_INVALID (with the line), DATA_NEWER. */
  load(): Promise<LoadedSettings>
  /**
   * Checks and stores; gives the settings as they then are. What was in the file stays as `settings.json.old`.
   * Problems: SETTINGS_INVALID, DISK_WRITE_FAILED; the file is then as it was.
   */
  save(settings: Settings): Promise<Result<Settings, Problem>>
}

/**
 * `settings.json` in the data folder, which people also change by hand. `settings.json.bak` always holds the last text
 * that was loaded or saved without a problem.
 */
export function settingsFile(folder: string, disk: Disk = realDisk): SettingsFile {
  const path = join(folder, file)
  const put = (suffix: string, text: string) =>
    replaceFile({ disk, path: path + suffix, name: file, text, keepAs: null })

  return {
    async load() {
      try {
        const text = await disk.read(path)
        if (text === null) return ok(noSettings)
        const result = readSettings(text, file)
        if (!result.ok) return { ...result, lastGood: await lastGood(disk, path) }
        // On a disk that cannot be written the settings can still be used.
        if ((await disk.read(`${path}.bak`)) !== text) await put('.bak', text).catch(() => undefined)
        return result
      } catch (error) {
        return { ...unreadable(error), lastGood: null }
      }
    },
    async save(settings) {
      const text = formatSettings(settings)
      const checked = readSettings(text, file)
      if (!checked.ok) return checked
      try {
        await orWriteFailed(file, disk.makeFolder(folder))
        const before = await disk.read(path)
        if (before !== null && before !== text) await put('.old', before)
        await put('', text)
        await put('.bak', text)
        return checked
      } catch (error) {
        return error instanceof StoreError ? fail(error.problem) : unreadable(error)
      }
    },
  }
}

async function lastGood(disk: Disk, path: string): Promise<Settings | null> {
  const text = await disk.read(`${path}.bak`)
  const result = text === null ? null : readSettings(text, file)
  return result?.ok === true ? result.value : null
}

function unreadable(error: unknown): { readonly ok: false; readonly problem: Problem } {
  const code = diskErrorCode(error)
  if (code === null) throw error
  return fail(problem('SETTINGS_INVALID', { file, line: '1', reason: `cannot be read: ${code}` }))
}
