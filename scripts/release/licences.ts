import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { insidePackages, type InsidePackage } from './inside.ts'

/** The licences of everything inside the program, one after the other, as their makers ask. */
export function licencesText(packages: readonly InsidePackage[]): string {
  const parts = packages.map(({ name, version, licence, text }) =>
    [`${name} ${version} (${licence})`, '', text === '' ? `Licence: ${licence}` : text].join('\n'),
  )
  const head =
    'Factuurbrug contains work of others, under these licences. Electron brings its own: LICENSE, LICENSES.chromium.html.'
  return `${[head, ...parts].join(`\n\n${'-'.repeat(78)}\n\n`)}\n`
}

/**
 * Puts them beside the program, in the folder of its resources.
 * @param folder of the program before it becomes an archive
 */
export async function licencesBeside(folder: string): Promise<void> {
  await writeFile(join(folder, '..', 'LICENCES.txt'), licencesText(insidePackages()))
}
