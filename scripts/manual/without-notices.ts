import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'

const notices = /(<!-- begin van de meldingen[^\n]*-->\n)[\s\S]*(<!-- einde van de meldingen -->)/u

/**
 * Leaves the notices out of the manual that goes into the screens: those have the same sentences already, and put them back
 * (`features/help/manual/manual.ts`). A part of what the screens may weigh would be there twice.
 */
export function manualWithoutNotices(): Plugin {
  return {
    name: 'manual-without-notices',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('/docs/handleiding.md?raw')) return null
      const manual = await readFile(id.slice(0, -'?raw'.length), 'utf8')
      return `export default ${JSON.stringify(manual.replace(notices, '$1$2'))}`
    },
  }
}
