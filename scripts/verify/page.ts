import {
  assumptions,
  chapters,
  measuredWords,
  type AssumptionId,
} from '../../src/shared/verify/assumptions.ts'
import type { Assumption } from '../../src/shared/verify/assumption.ts'

const intro = `# What Moneybird is taken to do

<!-- Written by \`npm run assumptions\` out of src/shared/verify; a test fails when it is out of date. -->

No machine that this program was made on reaches Moneybird. So all that is taken for granted of it stands here, each with the
files that rely on it, and \`factuurbrug verify moneybird\` measures it in a **test** administration (Moneybird gives those away:
sandboxes, in the menu of administrations). **Not seen so far: any of it on Moneybird itself.** Whoever runs the command first
puts the file that it writes beside this page.

\`\`\`sh
factuurbrug verify moneybird                       # asks for the token, and twice whether it may
factuurbrug verify moneybird --token-stdin --read-only-token --sign-in --until-limit < tokens.txt
\`\`\`

It makes contacts and invoices, sends two by hand (nothing is mailed), and deletes what may be deleted. An administration with
invoices that are not its own is refused unless forced. Its limits: about 110 requests of the 150 in five minutes; \`--until-limit\`
uses up the rest, after which everything on that network address waits. \`factuurbrug verify shop\` does the like for a shop.

The middle column is what a measurement gives when it is as assumed: a status with the fields or symbols that the refusal names,
amounts, a state, or a word. What differs is a fault of ours in the files of the last column, and of the stand-in (\`src/demo\`).
`

const outro = `
## Not measured by the command

- **The return address of signing in.** Moneybird must take \`http://127.0.0.1:PORT/\` as the address that the browser comes back
  to. \`factuurbrug connect moneybird\` shows it; \`--by-hand\` is the way out. Relies on it: \`src/main/signin/listener.ts\`.
- **Tokens that expire, and a refresh token that is used twice.** Takes as long as they last. \`src/main/signin/access.ts\`.
- **A locked period and a suspended administration.** Somebody must lock and suspend it. \`src/main/sync/facts.ts\`.
- **What is kept when an answer is lost.** The line would have to be cut on purpose; \`test/simulation\` plays it.
`

/** docs/moneybird.md: the table of assumptions as a page. */
export function assumptionsPage(): string {
  return [intro, ...chapters.map(({ title, ids }) => chapter(title.en, ids)), outro].join('\n')
}

function chapter(title: string, ids: readonly AssumptionId[]): string {
  const rows = ids.map((id) => {
    const { says, assumed, reliesOn, needs }: Assumption = assumptions[id]
    const how = needs === undefined ? '' : ` (${code(`--${needs}`)})`
    return `| ${says.en}${how} | ${measuredWords[assumed]?.en ?? code(assumed)} | ${reliesOn.map(code).join(', ')} |`
  })
  const head = ['| assumption | measured as | relies on it |', '| --- | --- | --- |']
  return ['', `## ${title}`, '', ...head, ...rows].join('\n')
}

function code(text: string): string {
  return `\`${text}\``
}
