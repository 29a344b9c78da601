import program from '../../../package.json' with { type: 'json' }
import type { Problem } from '../../shared/domain/problem.ts'
import { ok, type Result } from '../../shared/domain/result.ts'
import type { OpenProgram } from '../cli/terminal.ts'
import { openBrowser } from '../serve/open-browser.ts'
import type { Host } from '../service/host.ts'
import { createService } from '../service/service.ts'
import { openHome, type HomeOptions } from './home.ts'

/** What a program without a window asks of this computer. */
export function plainHost(kind: 'browser' | 'terminal', isDemo: boolean): Host {
  return {
    kind,
    version: program.version,
    isDemo,
    openExternal: (address) => openBrowser(address),
    setStartAtLogin: () => Promise.resolve(),
  }
}

/** Opens the program for one command of the terminal; nothing runs by itself until it is started. */
export async function openTerminalProgram(options: HomeOptions): Promise<Result<OpenProgram, Problem>> {
  const home = await openHome(options)
  if (!home.ok) return home
  const service = createService(home.value, plainHost('terminal', false))
  const close = async (): Promise<void> => {
    await service.close()
    await home.value.close()
  }
  return ok({ service, mended: home.value.mended, close })
}
