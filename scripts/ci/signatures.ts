import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { must } from './run.ts'

const { env } = process

/** Puts the certificates that the build service keeps as texts where the build looks for them; without them it is unsigned. */
export function placeSignatures(): void {
  const folder = env.RUNNER_TEMP ?? ''
  const place = (
    name: string,
    text: string | undefined,
    variable: string,
    encoding: BufferEncoding,
  ): void => {
    if (text === undefined || text === '') return
    const file = join(folder, name)
    writeFileSync(file, Buffer.from(text, encoding), { mode: 0o600 })
    appendFileSync(env.GITHUB_ENV ?? '', `${variable}=${file}\n`)
  }
  if (process.platform === 'win32')
    place('windows.pfx', env.WINDOWS_CERTIFICATE, 'WINDOWS_CERTIFICATE_FILE', 'base64')
  if (process.platform !== 'darwin') return
  place('notary.p8', env.APPLE_API_KEY_TEXT, 'APPLE_API_KEY', 'utf8')
  const { APPLE_CERTIFICATE: certificate = '', APPLE_CERTIFICATE_PASSWORD: password = '' } = env
  if (certificate !== '') importCertificate(folder, certificate, password)
}

/** A key chain of its own, which ends with the machine. */
function importCertificate(folder: string, certificate: string, password: string): void {
  const chain = join(folder, 'build.keychain-db')
  const file = join(folder, 'apple.p12')
  writeFileSync(file, Buffer.from(certificate, 'base64'), { mode: 0o600 })
  must('security', 'create-keychain', '-p', 'build', chain)
  must('security', 'unlock-keychain', '-p', 'build', chain)
  must('security', 'import', file, '-k', chain, '-P', password, '-T', '/usr/bin/codesign')
  must('security', 'set-key-partition-list', '-S', 'apple-tool:,apple:', '-s', '-k', 'build', chain)
  must('security', 'list-keychains', '-d', 'user', '-s', chain)
}
