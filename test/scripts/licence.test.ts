import { spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ed25519Check } from '../../src/main/adapters/node/licence-check.ts'
import { readKey } from '../../src/main/licence/key.ts'
import { readLink } from '../../src/main/licence/link.ts'
import { freshFolder } from '../support/folders.ts'
import { DAY_MS } from '../support/stand-ins.ts'
import { root } from './project-copy.ts'

/** `npm run licence`, as a vendor types it. */
function licence(args: readonly string[], cwd = root, project = root) {
  const script = join(project, 'scripts/licence.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd, encoding: 'utf8' })
  return { status, said: stdout.trim(), err: stderr.trim() }
}

/** A new key pair: its private file and its public key. */
function vendorIn(folder: string) {
  const file = join(folder, 'vendor.pem')
  const { said } = licence(['keys', '--private-key', file])
  const publicKey = /^FACTUURBRUG_LICENCE_PUBLIC_KEY=([\w-]{43})$/.exec(said)?.[1] ?? ''
  return { file, publicKey, check: ed25519Check(publicKey) }
}

const vendor = async () => vendorIn(await freshFolder())

let folderOfOwn: string
let own: ReturnType<typeof vendorIn>
let key: string

const of = (name: string, file = own.file) => [name, '--private-key', file]
const merchant = ['--holder', 'Café & Zn.', '--shop', 'https://www.Winkel.nl/index.php']

beforeAll(async () => {
  folderOfOwn = await mkdtemp(join(tmpdir(), 'factuurbrug-vendor-'))
  own = vendorIn(folderOfOwn)
  key = licence([...of('issue'), ...merchant, '--from', '2026-11-20', '--until', '2027-11-19']).said
})

afterAll(() => rm(folderOfOwn, { recursive: true, force: true }))

describe('keys', () => {
  test('gives the line for the build, and a private key that only its owner can read', async () => {
    expect(own.publicKey).toHaveLength(43)
    expect(await readFile(own.file, 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----/)
    expect((await stat(own.file)).mode & 0o777).toBe(0o600)
  })

  test('never overwrites a key: all licences of before would be worth nothing', async () => {
    const before = await readFile(own.file, 'utf8')
    const { status, said, err } = licence(of('keys'))
    expect({ status, said }).toEqual({ status: 1, said: '' })
    expect(err).toContain('EEXIST')
    expect(await readFile(own.file, 'utf8')).toBe(before)
  })
})

describe('a private key inside the repository is refused', () => {
  const refusal = { status: 1, said: '', err: 'The private key must stay outside this folder' }

  /** The repository, as far as these commands go, in a place where a test may leave a key. */
  async function repository() {
    const folder = join(await freshFolder(), 'project')
    await mkdir(folder)
    for (const name of ['package.json', 'scripts', 'src'])
      await cp(join(root, name), join(folder, name), { recursive: true })
    return {
      folder,
      at: (...path: string[]) => join(folder, ...path),
      run: (args: readonly string[]) => licence(args, folder, folder),
    }
  }

  test('where it is made, however the place is written', async () => {
    const { folder, at, run } = await repository()
    const elsewhere = join(folder, '..', 'elsewhere')
    await symlink(at('src'), elsewhere, 'dir')
    await mkdir(at('..keys'))
    const places = ['vendor.pem', 'src/../vendor.pem', at('vendor.pem'), '..keys/vendor.pem']
    for (const place of [...places, join(elsewhere, 'vendor.pem')])
      expect(run(of('keys', place)), place).toEqual(refusal)
    const left = await readdir(folder, { recursive: true })
    expect(left.filter((name) => name.endsWith('.pem'))).toEqual([])
  })

  test('where it is used, also by way of a link from outside', async () => {
    const { folder, at, run } = await repository()
    const link = join(folder, '..', 'vendor.pem')
    await cp(own.file, at('..vendor.pem'))
    await symlink(at('..vendor.pem'), link)
    for (const place of ['..vendor.pem', link])
      expect(run([...of('issue', place), ...merchant, '--until', '2027-11-19']), place).toEqual(refusal)
  })

  test('and beside it, as docs/licences.md shows, it is taken', async () => {
    const { folder, run } = await repository()
    expect(run(of('keys', '../vendor.pem')).status).toBe(0)
    expect(existsSync(join(folder, '..', 'vendor.pem'))).toBe(true)
  })
})

describe('issue', () => {
  test('makes a key that the program of this vendor reads: for whom, which shop, which days', () => {
    expect(readKey(key, own.check)).toEqual({
      ok: true,
      value: {
        text: key,
        licence: { holder: 'Café & Zn.', shop: 'winkel.nl', from: '2026-11-20', until: '2027-11-19' },
      },
    })
  })

  test('begins today unless told', () => {
    const { said } = licence([...of('issue'), ...merchant, '--until', '2999-01-01'])
    const today = new Date().toISOString().slice(0, 10)
    expect(readKey(said, own.check)).toMatchObject({ value: { licence: { from: today } } })
  })

  test.each([
    ['no end', [...merchant], '--until is missing'],
    ['an end that is no day', [...merchant, '--until', '31-12-2027'], 'This is no licence'],
    ['an end before the beginning', [...merchant, '--until', '2020-01-01'], 'This is no licence'],
    ['no holder', ['--shop', 'winkel.nl', '--until', '2027-01-01'], '--holder is missing'],
    ['a word that it does not know', [...merchant, '--tot', '2027-01-01'], '--tot'],
  ])('with %s makes nothing and says why', (_, args, why) => {
    const { status, said, err } = licence([...of('issue'), ...args])
    expect({ status, said }).toEqual({ status: 1, said: '' })
    expect(err).toContain(why)
    expect(err, 'a sentence, not a stack').not.toContain('    at ')
  })

  test('takes no other kind of key', async () => {
    const file = join(await freshFolder(), 'rsa.pem')
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    await writeFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }))
    const { status, err } = licence([...of('issue', file), ...merchant, '--until', '2027-11-19'])
    expect({ status, err }).toMatchObject({ status: 1, err: expect.stringContaining('Ed25519') as string })
  })
})

describe('link', () => {
  const linkIn = (mail: string) => mail.split('\n').find((line) => line.startsWith('factuurbrug://')) ?? ''

  test('writes the mail in Dutch: for whom, the key on a line of its own, the link and how long it works', () => {
    const { status, said } = licence([...of('link'), '--key', key])
    expect(status).toBe(0)
    expect(said).toMatch(/^Beste Café & Zn\.,\n/)
    expect(said).toContain('bij winkel.nl, van 20 nov 2026 tot en met 19 nov 2027:')
    expect(said.split('\n')).toContain(key)
    expect(said).toContain('De link werkt 7 dagen')
    expect(said).toContain('De licentie wordt nooit vanzelf verlengd.')
    expect(linkIn(said)).toMatch(/^factuurbrug:\/\/licence\/[A-Z0-9]+\/[A-Z0-9]+$/)
  })

  test('makes a link that brings the key for 7 days and not longer', () => {
    const link = linkIn(licence([...of('link'), '--key', key]).said)
    const end = Date.now() + 7 * DAY_MS
    expect(readLink(link, own.check, end - 60_000)).toMatchObject({ ok: true, value: { text: key } })
    expect(readLink(link, own.check, end)).toMatchObject({ ok: false })
  })

  test('writes it in English when asked', () => {
    const { said } = licence([...of('link'), '--key', key, '--language', 'en'])
    expect(said).toMatch(/^Dear Café & Zn\.,\n/)
    expect(said).toContain('from 20 Nov 2026 up to and including 19 Nov 2027:')
  })

  test('writes none for a key of another vendor', async () => {
    const { status, said } = licence([...of('link', (await vendor()).file), '--key', key])
    expect({ status, said }).toEqual({ status: 1, said: '' })
  })
})

describe('verify', () => {
  const verify = (text: string, file = own.file) => {
    const { status, said } = licence([...of('verify', file), '--key', text])
    return { status, read: JSON.parse(said) as unknown }
  }

  test('tells what a key says, as it came out of a mail', () => {
    expect(verify(`> ${key.replaceAll(/(.{60})/g, '$1\n> ')}`)).toMatchObject({
      status: 0,
      read: { ok: true, value: { licence: { shop: 'winkel.nl', until: '2027-11-19' } } },
    })
  })

  test('takes a link too', () => {
    const link = /factuurbrug:\S+/.exec(licence([...of('link'), '--key', key]).said)?.[0] ?? ''
    expect(verify(link)).toMatchObject({ status: 0, read: { ok: true } })
    expect(verify(link.slice(0, -3))).toMatchObject({ status: 1 })
  })

  test('fails for a key that is altered or of somebody else', async () => {
    const refused = { status: 1, read: { ok: false, problem: { code: 'LICENCE_INVALID' } } }
    expect(verify(key.replace('FB1', 'FB1A'))).toMatchObject(refused)
    expect(verify(key, (await vendor()).file)).toMatchObject(refused)
  })
})

test('without a command it says which there are', () => {
  expect(licence([])).toEqual({ status: 1, said: '', err: 'Choose: keys, issue, link or verify' })
})
