import { defineConfig } from 'vite'

/**
 * The main process: one file without source map; the pictures that it shows itself are copied beside it. It comes out as
 * CommonJS, which has no `import.meta`.
 */
export default defineConfig({
  publicDir: 'assets/app',
  define: {
    'import.meta.url': '__fileUrl',
    'import.meta.dirname': '__dirname',
    // The registration at Moneybird of whoever builds this for others; without it merchants make their own.
    MONEYBIRD_CLIENT_ID: JSON.stringify(process.env.FACTUURBRUG_MONEYBIRD_CLIENT_ID ?? ''),
    MONEYBIRD_CLIENT_SECRET: JSON.stringify(process.env.FACTUURBRUG_MONEYBIRD_CLIENT_SECRET ?? ''),
  },
  build: {
    copyPublicDir: true,
    reportCompressedSize: false,
    sourcemap: false,
    rolldownOptions: {
      output: {
        codeSplitting: false,
        intro: "const __fileUrl = require('node:url').pathToFileURL(__filename).href;",
      },
    },
  },
})
