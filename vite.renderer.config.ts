import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressedBeside } from './scripts/compressed-beside.ts'
import { manualWithoutNotices } from './scripts/manual/without-notices.ts'
import { moduleInScreens } from './scripts/module/in-screens.ts'
import { insideBeside } from './scripts/release/inside.ts'

const root = resolve(import.meta.dirname, 'src/renderer')

/**
 * The screens, the same for both hosts: Forge builds them for the window (and names the folder), `vite build` for the browser.
 * No inline scripts or styles and no data: fonts, because the content security policy allows none.
 */
export default defineConfig((env) => ({
  root,
  base: './',
  plugins: [
    react(),
    manualWithoutNotices(),
    moduleInScreens(),
    insideBeside('screens'),
    'forgeConfigSelf' in env ? null : compressedBeside(),
  ],
  // Where merchants may ask; whoever builds the program for others names it.
  define: { CONTACT_ADDRESS: JSON.stringify(process.env.FACTUURBRUG_CONTACT ?? '') },
  build: {
    outDir: resolve(
      import.meta.dirname,
      'forgeConfigSelf' in env ? '.vite/renderer/main_window' : 'dist/renderer',
    ),
    emptyOutDir: true,
    sourcemap: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        chunkFileNames: ({ name }) => `assets/${first(name)}-[hash].js`,
        assetFileNames: ({ names }) => `assets/${first(names[0] ?? '')}-[hash][extname]`,
        codeSplitting: {
          groups: [
            // All that is needed before the first screen is one file, with Mantine's styles before ours, which are to win.
            { name: 'start', tags: ['$initial'], priority: 1 },
            // What some screens share is loaded with the first of them, as one piece: of several, two may need each other, and
            // then whichever runs first finds nothing in the other.
            { name: 'shared', minShareCount: 2 },
          ],
        },
      },
    },
    // All browsers that run the screens know it.
    modulePreload: { polyfill: false },
  },
}))

/** Of what is shared the name lists all that share it. */
function first(name: string): string {
  return name.replace(/~.*|\.\w+$/gu, '')
}
