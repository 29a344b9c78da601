import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Fails when axe-core finds something that keeps people from using the page as it is now (WCAG 2.2 AA and good practice); `rules`: only these. */
export async function expectAxeClean(
  page: Page,
  where = page.url(),
  rules?: readonly string[],
): Promise<void> {
  // What a debugger runs is not under the page's content security policy.
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(`${source}; undefined`)
  const options = { resultTypes: ['violations'], ...(rules === undefined ? {} : { runOnly: rules }) }
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`)
  const said = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      (node) =>
        `${id}: ${help}\n    ${node.html.slice(0, 200)}\n    ${(node.failureSummary ?? '').replaceAll('\n', ' ')}`,
    ),
  )
  if (said.length > 0) throw new Error(`axe-core on ${where}:\n${said.join('\n')}`)
}
