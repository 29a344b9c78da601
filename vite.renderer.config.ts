import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { manualWithoutNotices } from './scripts/manual/without-notices.ts'

const root = resolve(import.meta.dirname, 'src/renderer')

/**
 * The screens, the same for both hosts: Forge builds them for the window (and names the folder), `vite build` for the browser.
 * No inline scripts or styles and no data: fonts, because the content security policy allows none.
 */
export default defineConfig((env) => ({
  root,
  base: './',
  plugins: [react(), manualWithoutNotices()],
  build: {
    outDir: resolve(
      import.meta.dirname,
      'forgeConfigSelf' in env ? '.vite/renderer/main_window' : 'dist/renderer',
    ),
    emptyOutDir: true,
    sourcemap: false,
    assetsInlineLimit: 0,
    // One style sheet and one file of what screens share: smaller together, and no screen waits for its style.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Before all other styles, for ours are to win from it.
            { name: 'base', test: /renderer\/app\/mantine\.css$/, priority: 2 },
            { name: 'shared', minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
    // What screens share is there from the start, so there is nothing to load before them.
    modulePreload: false,
  },
}))
