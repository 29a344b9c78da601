import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/**
 * Leaves scripts and styles compressed beside those that a browser asks for (`src/main/serve/static-files.ts`), so that no
 * program does it again and again. The window of the desktop program reads files, and has no use for it.
 */
export function compressedBeside(): Plugin {
  return {
    name: 'compressed-beside',
    async writeBundle({ dir = '' }, files) {
      for (const name of Object.keys(files).filter((file) => /\.(?:js|css|svg)$/.test(file))) {
        const path = join(dir, name)
        const content = await readFile(path)
        await writeFile(`${path}.br`, brotliCompressSync(content))
        await writeFile(`${path}.gz`, gzipSync(content, { level: 9 }))
      }
    },
  }
}
