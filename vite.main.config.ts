import { defineConfig } from 'vite'

/** The main process: one file without source map; the pictures that it shows itself are copied beside it. */
export default defineConfig({
  publicDir: 'assets/app',
  build: {
    copyPublicDir: true,
    reportCompressedSize: false,
    sourcemap: false,
    rollupOptions: { output: { codeSplitting: false } },
  },
})
