import { defineConfig } from 'vite'
import { isSigned } from './scripts/package/signing.ts'
import { insideBeside } from './scripts/release/inside.ts'

const updateFeed = process.env.FACTUURBRUG_UPDATE_FEED ?? ''
if (updateFeed !== '' && !updateFeed.startsWith('https://'))
  throw new Error('FACTUURBRUG_UPDATE_FEED is no https address')

const licenceKey = process.env.FACTUURBRUG_LICENCE_PUBLIC_KEY ?? ''
if (!/^([A-Za-z0-9_-]{43})?$/.test(licenceKey))
  throw new Error('FACTUURBRUG_LICENCE_PUBLIC_KEY is no key as `npm run licence -- keys` shows it')

/**
 * The main process: one file without source map; the pictures that it shows itself are copied beside it. It comes out as
 * CommonJS, which has no `import.meta`.
 */
export default defineConfig({
  plugins: [insideBeside('main')],
  publicDir: 'assets/app',
  define: {
    'import.meta.url': '__fileUrl',
    'import.meta.dirname': '__dirname',
    // The registration at Moneybird of whoever builds this for others; without it merchants make their own.
    MONEYBIRD_CLIENT_ID: JSON.stringify(process.env.FACTUURBRUG_MONEYBIRD_CLIENT_ID ?? ''),
    // Where newer versions of this build stand; without it nothing looks for them.
    UPDATE_FEED: JSON.stringify(updateFeed),
    IS_SIGNED: JSON.stringify(isSigned(process.platform, process.env)),
    // Who gives licences; without it the program asks for none.
    LICENCE_PUBLIC_KEY: JSON.stringify(licenceKey),
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
