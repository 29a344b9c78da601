import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { haveElectron } from './desktop/electron.ts'
import { runForge } from './desktop/run.ts'
import { sayTwice } from './desktop/say.ts'
import { hasProgram } from './package/has-program.ts'
import { isSigned } from './package/signing.ts'
import { writeTrialElectron } from './desktop/trial-electron.ts'

/**
 * `npm run make`: what merchants install, in out/make; for this system, or with `-- --platform=win32` for another (Electron Forge
 * says what that needs). Where Electron cannot be had, or with `-- --trial`, a package of the same form in out/trial that does
 * not start.
 */
const asked = process.argv.slice(2)
const args = asked.filter((argument) => argument !== '--trial')
const platform = args.find((argument) => argument.startsWith('--platform='))?.slice('--platform='.length)
if (!isSigned(platform ?? process.platform, process.env)) sayTwice('unsigned')
if ((platform ?? process.platform) === 'linux' && !hasProgram('rpmbuild')) sayTwice('noRpm')
if (args.length === asked.length && haveElectron()) {
  process.exitCode = await runForge('make', args)
} else {
  sayTwice('trialPackage')
  process.exitCode = await makeTrial()
}

async function makeTrial(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'factuurbrug-trial-'))
  try {
    writeTrialElectron(folder, process.platform, process.arch)
    // The packager empties a folder there that all packagers of this computer share, also one that is at work.
    return await runForge('make', args, {
      ELECTRON_ZIP_DIR: folder,
      MAKE_FOLDER: 'out/trial',
      TMPDIR: folder,
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
