import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { expect, test } from 'vitest'
import { assumptionsPage } from '../../scripts/verify/page.ts'
import { assumptionIds, assumptions } from '../../src/shared/verify/assumptions.ts'

const root = resolve(import.meta.dirname, '../..')

test('docs/moneybird.md lists every assumption as it is measured', async () => {
  const file = resolve(root, 'docs/moneybird.md')
  const config = { ...(await resolveConfig(file)), filepath: file }
  expect(readFileSync(file, 'utf8')).toBe(await format(assumptionsPage(), config))
})

test.each(assumptionIds)('the files that rely on %s are there', (id) => {
  for (const file of assumptions[id].reliesOn) expect(existsSync(resolve(root, file)), file).toBe(true)
})
