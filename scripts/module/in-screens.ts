import type { Plugin } from 'vite'
import { buildPackages } from './packages.ts'

const start = 'virtual:shop-module/'

/**
 * The packages of the shop module in the built screens, each a script of its own that is loaded when the merchant asks for it. As
 * a script and not as a file: the window may fetch nothing, and what its own page made it may save.
 */
export function moduleInScreens(): Plugin {
  let packages: ReturnType<typeof buildPackages> | null = null
  return {
    name: 'shop-module-in-screens',
    resolveId: (id) => (id.startsWith(start) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${start}`)) return null
      const name = id.slice(start.length + 1)
      packages ??= buildPackages()
      const data = packages.get(name)
      if (data === undefined) throw new Error(`There is no package ${name} of the shop module`)
      return `export default ${JSON.stringify(data.toString('base64'))}`
    },
  }
}
