import chromium from '@sparticuz/chromium'

/** Run in a process of its own: unpacks npm's Chromium into `$TMPDIR`. */
await chromium.executablePath()
