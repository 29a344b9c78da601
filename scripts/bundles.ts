import type { VitePluginConfig } from '@electron-forge/plugin-vite'

/** What is built of the desktop program: by Forge, and by `build.ts` without it. */
export const bundles: VitePluginConfig = {
  build: [
    { entry: { main: 'src/main/electron.ts' }, config: 'vite.main.config.ts', target: 'main' },
    { entry: { preload: 'src/preload/index.ts' }, config: 'vite.preload.config.ts', target: 'preload' },
  ],
  renderer: [{ name: 'main_window', config: 'vite.renderer.config.ts' }],
}
