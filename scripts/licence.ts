import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ed25519Check } from '../src/main/adapters/node/licence-check.ts'
import { makeKey, readKey } from '../src/main/licence/key.ts'
import { LINK_DAYS, makeLink } from '../src/main/licence/link.ts'
import { shopHost } from '../src/shared/licence/licence.ts'

/**
 * `npm run licence -- keys|issue|link|verify`, for who gives licences. The private key is a file of the vendor's, never in this
 * repository; `README.md` shows the commands.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: Object.fromEntries(
    ['private-key', 'holder', 'shop', 'from', 'until', 'key'].map((name) => [
      name,
      { type: 'string' as const },
    ]),
  ),
})

function given(name: string): string {
  const value = values[name]
  if (typeof value !== 'string' || value === '') throw new Error(`--${name} is missing`)
  return value
}

/** The file of the private key; refused inside the repository, also by way of a link. */
function outside(name: string): string {
  const root = realpathSync(join(import.meta.dirname, '..'))
  const file = resolve(given(name))
  const path = relative(root, existsSync(file) ? realpathSync(file) : realpathSync(dirname(file)))
  if (path === '' || !path.startsWith('..')) throw new Error('The private key must stay outside this folder')
  return file
}

const privateKey = () => createPrivateKey(readFileSync(outside('private-key')))
const publicKey = () => createPublicKey(privateKey()).export({ format: 'jwk' }).x ?? ''
const signer = (message: Uint8Array) => sign(null, message, privateKey())
const day = (ms: number) => new Date(ms).toISOString().slice(0, 10)

function issue(): string {
  const { holder, shop } = { holder: given('holder'), shop: shopHost(given('shop')) }
  const from = typeof values.from === 'string' ? values.from : day(Date.now())
  return makeKey({ holder, shop, from, until: given('until') }, signer)
}

function mail(key: string): string {
  const read = readKey(key, ed25519Check(publicKey()))
  if (!read.ok) throw new Error('This key is not of this private key')
  const { holder, shop, until } = read.value.licence
  const link = makeLink(read.value.text, Date.now() + LINK_DAYS * 86_400_000, signer)
  return `Beste ${holder},\n\nDit is je licentiesleutel voor Factuurbrug bij ${shop}, geldig tot en met ${until}:\n\n${key}\n\nOpen deze link op de computer met Factuurbrug. Hij werkt ${LINK_DAYS} dagen; daarna plak je de sleutel bij Configuratie, Licentie:\n\n${link}\n\nVraagt de module in OpenCart om een licentiesleutel? Vul daar dezelfde in.\nDe licentie wordt nooit vanzelf verlengd.`
}

const commands: Readonly<Record<string, () => string>> = {
  keys() {
    const pair = generateKeyPairSync('ed25519')
    const pem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' })
    writeFileSync(outside('private-key'), pem, { mode: 0o600, flag: 'wx' })
    return `FACTUURBRUG_LICENCE_PUBLIC_KEY=${publicKey()}`
  },
  issue,
  link: () => mail(given('key')),
  verify: () => JSON.stringify(readKey(given('key'), ed25519Check(publicKey())), null, 2),
}

try {
  const command = commands[positionals[0] ?? '']
  if (command === undefined) throw new Error('Choose: keys, issue, link or verify')
  process.stdout.write(`${command()}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'unknown'}\n`)
  process.exitCode = 1
}
