import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zip, type ZipEntry } from '../module/zip.ts'
import { electronVersion } from './electron.ts'

/** Marks in Electron's executable where its fuses are; after it their format, their number and one character each. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuseCount = 9

const executable = [
  '#!/bin/sh',
  'echo "Trial package: Electron itself is not in it." >&2',
  'exit 1',
  `${sentinel}\x01${String.fromCharCode(fuseCount)}${'0'.repeat(fuseCount)}`,
  '',
].join('\n')

/**
 * Writes what takes the place of Electron's own archive where that cannot be had: of the same form, as far as packaging looks at
 * it, but it starts nothing. So that everything around Electron can be made and looked at: bundles, fuses, asar, deb, zip.
 */
export function writeTrialElectron(folder: string, platform: string, arch: string): void {
  const version = electronVersion()
  const file = (path: string, text: string, mode = 0o100644): ZipEntry => ({
    path,
    data: Buffer.from(text, 'latin1'),
    mode,
  })
  const archive = zip([
    file('electron', executable, 0o100755),
    file('chrome-sandbox', '#!/bin/sh\n', 0o100755),
    file('version', version),
    file('LICENSE', 'Trial package.\n'),
    file('LICENSES.chromium.html', 'Trial package.\n'),
    file('resources/default_app.asar', ''),
  ])
  writeFileSync(join(folder, `electron-v${version}-${platform}-${arch}.zip`), archive)
}
