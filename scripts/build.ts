import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { bundles } from './bundles.ts'

/**
 * `npm run build [main] [preload] [window] [browser]`: everything that Forge would build, without Forge, and the screens for a
 * browser. Forge's own worker does it, so that what the tests run is what is packaged.
 */
const root = resolve(import.meta.dirname, '..')
const worker = join(
  dirname(fileURLToPath(import.meta.resolve('@electron-forge/plugin-vite'))),
  'subprocess-worker.js',
)

function forgeBuild(kind: 'build' | 'renderer', index: number): void {
  const { status } = spawnSync(process.execPath, [worker], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      FORGE_VITE_PROJECT_DIR: root,
      FORGE_VITE_KIND: kind,
      FORGE_VITE_INDEX: String(index),
      FORGE_VITE_CONFIG: JSON.stringify(bundles),
    },
  })
  if (status !== 0) process.exit(status ?? 1)
}

const steps: Readonly<Record<string, () => unknown>> = {
  main: () => {
    forgeBuild('build', 0)
  },
  preload: () => {
    forgeBuild('build', 1)
  },
  window: () => {
    forgeBuild('renderer', 0)
  },
  browser: () => build({ configFile: join(root, 'vite.renderer.config.ts'), logLevel: 'error' }),
}

const asked = process.argv.slice(2)
if (asked.length === 0) rmSync(join(root, '.vite'), { recursive: true, force: true })
for (const name of asked.length === 0 ? Object.keys(steps) : asked) {
  const step = steps[name]
  if (step === undefined) throw new Error(`Unknown step ${name}; there are: ${Object.keys(steps).join(', ')}`)
  await step()
}
