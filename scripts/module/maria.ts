import { execFileSync, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

/** A MariaDB of one’s own for tests and the benchmark: a fresh folder, a free port on 127.0.0.1, gone afterwards. */
export interface Maria {
  readonly port: number
  /** Runs SQL as the mariadb client does; what it prints. */
  sql(text: string): string
  stop(): Promise<void>
}

const SERVER = ['/usr/sbin/mariadbd', '/usr/local/sbin/mariadbd', '/usr/bin/mariadbd'].find((path) =>
  existsSync(path),
)

/** Starts MariaDB, or says aloud that it is not there and gives null. Call stop() in any case. */
export async function startMaria(): Promise<Maria | null> {
  if (SERVER === undefined) {
    process.stdout.write(
      'SKIPPED: tests of the shop module against MariaDB (apt-get install mariadb-server).\n',
    )
    return null
  }
  const folder = mkdtempSync(join(tmpdir(), 'factuurbrug-maria-'))
  const user = `--user=${userInfo().username}`
  const data = `--datadir=${join(folder, 'data')}`
  execFileSync('mariadb-install-db', [
    '--no-defaults',
    data,
    user,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ])
  const port = await freePort()
  const socket = join(folder, 's')
  const server = spawn(SERVER, [
    '--no-defaults',
    data,
    user,
    `--socket=${socket}`,
    `--port=${String(port)}`,
    '--bind-address=127.0.0.1',
    '--skip-name-resolve',
    '--skip-log-bin',
    '--innodb-flush-log-at-trx-commit=0',
    '--sql-mode=NO_ENGINE_SUBSTITUTION',
    '--default-time-zone=+00:00',
  ])
  const sql = (text: string): string =>
    execFileSync(
      'mariadb',
      ['--no-defaults', `--socket=${socket}`, '-uroot', '--default-character-set=utf8mb4', '-N'],
      {
        input: text,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        stdio: ['pipe', 'pipe', 'pipe'],
      },
    )
  // Also when a test file breaks off before it can call stop().
  process.once('exit', () => server.kill('SIGTERM'))
  await untilReady(server)
  sql("CREATE USER shop@'127.0.0.1' IDENTIFIED BY 'shop'; GRANT ALL ON *.* TO shop@'127.0.0.1';")
  return { port, sql, stop: () => stop(server, folder) }
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('ready for connections')) resolve()
    })
    server.on('exit', () => {
      reject(new Error(`MariaDB did not start: ${said.slice(-500)}`))
    })
  })
}

async function stop(server: ChildProcess, folder: string): Promise<void> {
  const gone = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await gone
  rmSync(folder, { recursive: true, force: true })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      server.close(() => {
        resolve(port)
      })
    })
  })
}
