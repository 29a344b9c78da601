import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'
import { noticesPlace } from '../../src/shared/text/manual-notices.ts'

/**
 * Leaves the notices out of the manuals that go into the screens: those have the same sentences already, and put them back
 * (`features/help/manual/manual.ts`). A part of what the screens may weigh would be there twice.
 */
export function manualWithoutNotices(): Plugin {
  return {
    name: 'manual-without-notices',
    enforce: 'pre',
    async load(id) {
      if (!/\/docs\/(?:handleiding|manual)\.md\?raw$/.test(id)) return null
      const manual = await readFile(id.slice(0, -'?raw'.length), 'utf8')
      return `export default ${JSON.stringify(manual.replace(noticesPlace, '$1$2'))}`
    },
  }
}
