import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { ed25519Check } from '../src/main/adapters/node/licence-check.ts'
import { makeKey, readKey } from '../src/main/licence/key.ts'
import { isLink, LINK_DAYS, makeLink, readLink } from '../src/main/licence/link.ts'
import { shopHost } from '../src/shared/licence/licence.ts'
import { licenceMail } from '../src/shared/text/licence-mail.ts'

/**
 * `npm run licence -- keys|issue|link|verify`, for who gives licences. The private key is a file of the vendor's, never in this
 * repository; `docs/licences.md` shows the commands.
 */
const names = ['private-key', 'holder', 'shop', 'from', 'until', 'key', 'language'] as const
const values: Partial<Record<string, string>> = {}

function given(name: string): string {
  const value = values[name] ?? ''
  if (value === '') throw new Error(`--${name} is missing`)
  return value
}

/** The file of the private key; refused inside the repository, also by way of a link. */
function outside(name: string): string {
  const root = realpathSync(join(import.meta.dirname, '..'))
  const file = resolve(given(name))
  const path = relative(root, existsSync(file) ? realpathSync(file) : realpathSync(dirname(file)))
  const isOutside = path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)
  if (!isOutside) throw new Error('The private key must stay outside this folder')
  return file
}

function privateKey(): KeyObject {
  const key = createPrivateKey(readFileSync(outside('private-key')))
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('This is no Ed25519 key: make one with keys')
  return key
}

const publicKey = () => createPublicKey(privateKey()).export({ format: 'jwk' }).x ?? ''
const signer = (message: Uint8Array) => sign(null, message, privateKey())
const day = (ms: number) => new Date(ms).toISOString().slice(0, 10)

function issue(): string {
  const { holder, shop } = { holder: given('holder'), shop: shopHost(given('shop')) }
  return makeKey({ holder, shop, from: values.from ?? day(Date.now()), until: given('until') }, signer)
}

function mail(key: string): string {
  const read = readKey(key, ed25519Check(publicKey()))
  if (!read.ok) throw new Error('This key is not of this private key')
  const { text, licence } = read.value
  const link = makeLink(text, Date.now() + LINK_DAYS * 86_400_000, signer)
  const language = values.language === 'en' ? 'en' : 'nl'
  return licenceMail[language]({ licence, key: text, link, days: LINK_DAYS })
}

/** What a key or a link says; whoever calls sees by the exit code whether it is genuine. */
function verify(text: string): string {
  const check = ed25519Check(publicKey())
  const read = isLink(text) ? readLink(text, check, Date.now()) : readKey(text, check)
  if (!read.ok) process.exitCode = 1
  return JSON.stringify(read, null, 2)
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
  verify: () => verify(given('key')),
}

try {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
  const { values: typed, positionals } = parseArgs({ allowPositionals: true, options })
  Object.assign(values, typed)
  const command = commands[positionals[0] ?? '']
  if (command === undefined) throw new Error('Choose: keys, issue, link or verify')
  process.stdout.write(`${command()}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'unknown'}\n`)
  process.exitCode = 1
}
