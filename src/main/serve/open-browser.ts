import { spawn } from 'node:child_process'

/** Opens an address in the system's browser. A computer without one is fine: then nothing happens. */
export function openBrowser(address: string, platform: NodeJS.Platform = process.platform): Promise<void> {
  const [command, ...args] = opener(address, platform)
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true })
    child.once('error', () => {
      resolve()
    })
    child.once('spawn', () => {
      child.unref()
      resolve()
    })
  })
}

/** No shell anywhere: an address may hold what means something to one. */
function opener(address: string, platform: NodeJS.Platform): [command: string, ...args: string[]] {
  if (platform === 'win32') return [rundll32(), 'url.dll,FileProtocolHandler', address]
  return platform === 'darwin' ? ['open', address] : ['xdg-open', address]
}

/** By its full path: Windows looks in the current folder first, where anybody may have put a program of that name. */
function rundll32(): string {
  return `${process.env.SystemRoot ?? String.raw`C:\Windows`}\\System32\\rundll32.exe`
}
