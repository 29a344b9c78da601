import { defineConfig } from 'vite'

/** The preload script: one file; a sandboxed one can load nothing but Electron's own module. */
export default defineConfig({ build: { reportCompressedSize: false, sourcemap: false } })
