import { execFile } from 'node:child_process'
import { readdir, readFile, readlink } from 'node:fs/promises'

/** Name of the program that holds a port of this computer, `''` when that cannot be known. Never fails, never waits long. */
export async function portHolder(
  port: number,
  platform: NodeJS.Platform = process.platform,
): Promise<string> {
  const find = { linux: onLinux, darwin: onMac, win32: onWindows }[platform as 'linux' | 'darwin' | 'win32']
  const name = await (find as typeof onLinux | undefined)?.(port).catch(() => '')
  return (name ?? '').replace(/[^\w .()-]/g, '').slice(0, 60)
}

/** The kernel's list of sockets, then which process has that socket open. */
async function onLinux(port: number): Promise<string> {
  const wanted = port.toString(16).toUpperCase().padStart(4, '0')
  const lists = await Promise.all(
    ['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')),
  )
  const lines = lists
    .join('\n')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  // Fields of proc(5): local address, state (0A = listening), inode.
  const inode = lines.find((fields) => fields[1]?.endsWith(`:${wanted}`) === true && fields[3] === '0A')?.[9]
  if (inode === undefined) return ''
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    if (await hasOpen(pid, `socket:[${inode}]`)) return (await readFile(`/proc/${pid}/comm`, 'utf8')).trim()
  }
  return ''
}

/** Of processes of others one may not look. */
async function hasOpen(pid: string, target: string): Promise<boolean> {
  const files = await readdir(`/proc/${pid}/fd`).catch(() => [])
  const links = await Promise.all(files.map((file) => readlink(`/proc/${pid}/fd/${file}`).catch(() => '')))
  return links.includes(target)
}

async function onMac(port: number): Promise<string> {
  const out = await run('/usr/sbin/lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fc'])
  return /^c(.+)$/m.exec(out)?.[1] ?? ''
}

async function onWindows(port: number): Promise<string> {
  const connections = await run(windowsHelper('netstat.exe'), ['-ano', '-p', 'TCP'])
  const line = new RegExp(String.raw`^\s*TCP\s+\S+:${port}\s+\S+:0\s+\S+\s+(\d+)\s*$`, 'm')
  const pid = line.exec(connections)?.[1]
  if (pid === undefined) return ''
  const list = await run(windowsHelper('tasklist.exe'), ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'])
  return /^"([^"]+)"/m.exec(list)?.[1] ?? ''
}

/** By its full path: Windows looks in the current folder first, where anybody may have put a program of that name. */
function windowsHelper(name: string): string {
  return `${process.env.SystemRoot ?? String.raw`C:\Windows`}\\System32\\${name}`
}

function run(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(command, [...args], { timeout: 3000, windowsHide: true }, (error, stdout) => {
      if (error === null) resolve(stdout)
      else reject(new Error(command))
    })
  })
}
