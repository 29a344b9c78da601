import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../../shared/domain/problem.ts'
import { serveText } from '../../shared/text/serve.ts'
import { exit, exitFor, type ExitCode } from '../cli/exit.ts'
import { tellMended, type Output } from '../cli/output.ts'
import type { ServeCommand } from '../cli/terminal.ts'
import type { Home } from '../home.ts'
import { entryFile, type EntryPlace } from '../serve/entry-file.ts'
import { openBrowser } from '../serve/open-browser.ts'
import { startScreenServer, type ScreenServer, type ServeOptions } from '../serve/server.ts'
import { createService, type Service } from '../service/service.ts'
import { openHome } from './home.ts'
import { plainHost } from './terminal-program.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const screens = join(root, 'dist', 'renderer')

/** Serves the screens in a browser on this computer, and runs what is due, until it is stopped. */
export async function serve(
  command: ServeCommand,
  out: Output,
  environment: Readonly<Record<string, string | undefined>>,
  stopped: Promise<void>,
): Promise<ExitCode> {
  const home = await openHome({ folder: command.folder, environment, fetch })
  if (!home.ok) return alreadyOpen(command, out, home.problem)
  tellMended(out, home.value.mended)
  try {
    const service = createService(home.value, plainHost('browser', false))
    return await serveService(home.value, service, command, out, stopped)
  } finally {
    await home.value.close()
  }
}

/** A program that serves from this folder already is as good. */
async function alreadyOpen(command: ServeCommand, out: Output, reason: Problem): Promise<ExitCode> {
  const file = entryFile(command.folder)
  const place = reason.code === 'DATA_LOCKED' ? await file.read() : null
  if (place === null) {
    out.problem(reason)
    return exitFor(reason)
  }
  out.line(serveText[out.language].alreadyOpen)
  tellEntry(out, place)
  out.data({ address: place.origin, code: place.code })
  if (command.open) await openBrowser(file.path)
  return exit.ok
}

function tellEntry(out: Output, { origin, code }: EntryPlace): void {
  out.line(serveText[out.language].entry(origin, code))
}

/** The same for a program that is open. */
export async function serveService(
  home: Home,
  service: Service,
  command: ServeCommand,
  out: Output,
  stopped: Promise<void>,
): Promise<ExitCode> {
  const text = serveText[out.language]
  if (!(await haveScreens(out))) {
    out.line(text.notBuilt)
    return exit.failed
  }
  void service.start()
  const file = entryFile(home.folder)
  try {
    const server = await listen(home, service, command.port, (how) => {
      if (server === null) return
      const place = { origin: server.origin, ...server.entry() }
      void file.put(place)
      if (how === 'in') return
      home.log.warn('entry-used-twice')
      out.line(text.usedTwice)
      tellEntry(out, place)
    })
    if (server === null) {
      out.line(text.portTaken(command.port))
      return exit.failed
    }
    const place = { origin: server.origin, ...server.entry() }
    await file.put(place)
    out.line(text.open)
    tellEntry(out, place)
    out.line(text.stays)
    out.data({ address: place.origin, code: place.code })
    if (command.open) await openBrowser(file.path)
    await stopped
    // The write in progress first: what waits for its answer gets it.
    await service.close()
    await server.close()
    return exit.ok
  } finally {
    await service.close()
    await file.remove()
  }
}

/** `null` when the port is taken. */
async function listen(
  home: Home,
  service: Service,
  port: number,
  onEntry: NonNullable<ServeOptions['onEntry']>,
): Promise<ScreenServer | null> {
  const { log } = home
  const language = () => home.settings().language
  try {
    return await startScreenServer({ service, folder: screens, port, language, log, onEntry })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'EADDRINUSE' || code === 'EACCES') return null
    throw error
  }
}

/** Builds the screens where that was not done yet; an installation for use only has them. */
async function haveScreens(out: Output): Promise<boolean> {
  if (existsSync(join(screens, 'index.html'))) return true
  const config = join(root, 'vite.renderer.config.ts')
  if (!existsSync(config)) return false
  out.line(serveText[out.language].building)
  const { build } = await import('vite')
  await build({ configFile: config, logLevel: 'error' })
  return true
}
