import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  buildPackages,
  entriesOf,
  GENERATIONS,
  moduleVersion,
  WITHOUT_FTP,
} from '../../scripts/module/packages.ts'
import { zip } from '../../scripts/module/zip.ts'
import { startPhp } from './support/php.ts'

function hash(data: Buffer): string {
  return createHash('sha256').update(data).digest('hex')
}

/** Folders into which OpenCart 3.0's installer lets an extension write. */
const ALLOWED_IN_30 = [
  'upload/admin/controller/extension/',
  'upload/admin/language/',
  'upload/admin/view/javascript/',
  'upload/admin/view/template/extension/',
  'upload/catalog/controller/extension/',
  'upload/system/library/',
]

describe('packages', () => {
  test('come out the same every time, whatever the order of the files', () => {
    const first = [...buildPackages()].map(([name, data]) => [name, hash(data)])
    expect([...buildPackages()].map(([name, data]) => [name, hash(data)])).toEqual(first)
    expect(first.map(([name]) => name)).toEqual([
      'factuurbrug-opencart-1.5.zip',
      'factuurbrug-opencart-2.0-2.2.ocmod.zip',
      'factuurbrug-opencart-2.3-3.0.ocmod.zip',
      'factuurbrug.ocmod.zip',
      WITHOUT_FTP,
    ])
    const entries = entriesOf(GENERATIONS[0]!)
    expect(hash(zip([...entries].reverse()))).toBe(hash(zip(entries)))
  })

  test.each(GENERATIONS.map((one) => [one.file, one] as const))(
    '%s can be unpacked by PHP as OpenCart does it',
    async (_, generation) => {
      const php = await startPhp('7.4')
      php.write('/package.zip', buildPackages().get(generation.file)!)
      const reply = await php.run(`
      $zip = new ZipArchive();
      $names = array();
      if ($zip->open('/package.zip') === true) for ($i = 0; $i < $zip->numFiles; $i++) $names[$zip->getNameIndex($i)] = sha1($zip->getFromIndex($i));
      echo json_encode($names);`)
      const expected = entriesOf(generation).map((entry) => [
        entry.path,
        createHash('sha1').update(entry.data).digest('hex'),
      ])
      expect(JSON.parse(reply.text)).toEqual(Object.fromEntries(expected))
    },
  )

  test('unzip itself finds nothing wrong', () => {
    const folder = mkdtempSync(join(tmpdir(), 'factuurbrug-zip-'))
    try {
      for (const [name, data] of buildPackages()) {
        writeFileSync(join(folder, name), data)
        if (name.endsWith('.zip'))
          expect(execFileSync('unzip', ['-tq', join(folder, name)], { encoding: 'utf8' })).toContain(
            'No errors',
          )
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      process.stdout.write('SKIPPED: check of the packages by unzip, which is not here.\n')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('the one for 2.3 and 3.0 stays within the folders that 3.0 allows', () => {
    const generation = GENERATIONS.find((one) => one.shell === '2.3-3.0')!
    for (const entry of entriesOf(generation))
      expect(
        ALLOWED_IN_30.some((folder) => entry.path.startsWith(folder)),
        entry.path,
      ).toBe(true)
  })

  test('the one for 4.x says what OpenCart asks, with the version of the code', () => {
    const entry = entriesOf(GENERATIONS.find((one) => one.shell === '4')!).find(
      (one) => one.path === 'install.json',
    )!
    expect(JSON.parse(entry.data.toString())).toMatchObject({ name: 'Factuurbrug', version: moduleVersion() })
  })

  test('the way without FTP copies every file of ours and none of another’s', () => {
    const xml = buildPackages().get(WITHOUT_FTP)!.toString()
    const pattern = /preg_grep\('#\\A(.+?)\\z#i'/.exec(xml)?.[1] ?? ''
    const allowed = new RegExp(`^${pattern}$`, 'i')
    for (const generation of GENERATIONS.filter((one) => one.shell.startsWith('2.'))) {
      for (const entry of entriesOf(generation))
        expect(allowed.test(entry.path.replace('upload/', '')), entry.path).toBe(true)
    }
    const strange = [
      'admin/controller/extension/module/ander.php',
      'admin/../factuurbrug.php',
      'system/library/factuurbrug/../../startup.php',
      'image/factuurbrug.php',
      'catalog/factuurbrug.phtml',
      '/admin/factuurbrug.php',
      'factuurbrug.php',
    ]
    expect(strange.filter((path) => allowed.test(path))).toEqual([])
  })
})

describe.each(['5.6', '8.2'] as const)('files requested directly, on PHP %s', (version) => {
  test.each(
    GENERATIONS.filter((one) => version === '8.2' || one.shell !== '4').map(
      (one) => [one.file, one] as const,
    ),
  )('%s: nothing happens and nothing is told', async (_, generation) => {
    const php = await startPhp(version)
    const entries = entriesOf(generation)
    for (const entry of entries) php.write(`/direct/${entry.path}`, entry.data)
    for (const entry of entries.filter((one) => one.path.endsWith('.php'))) {
      const reply = await php.run(
        `ini_set('display_errors', '1'); error_reporting(-1); require '/direct/${entry.path}';`,
      )
      expect([entry.path, reply.text]).toEqual([entry.path, ''])
    }
  })
})

test('the texts are there in both languages', () => {
  const keys = ['nl', 'en'].map((language) =>
    readFileSync(join(import.meta.dirname, `../../opencart-module/language/${language}.php`), 'utf8').match(
      /\$_\['\w+'\]/g,
    ),
  )
  expect(keys[0]).toEqual(keys[1])
})
