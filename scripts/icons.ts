import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { launchChromium } from '../test/harness/browser.ts'
import { icns, ico, type Rendered } from './icons/formats.ts'
import { trayPicture, trayStates } from './icons/tray-picture.ts'

/**
 * `npm run icons`: makes every picture of the program out of assets/icon.svg and the drawing of the tray's icon. What comes
 * out is kept in the repository, so that a build needs no browser.
 */
const assets = resolve(import.meta.dirname, '../assets')
const shipped = join(assets, 'app')

/** Draws an SVG at a size on a transparent ground. */
async function render(page: Page, svg: string, size: number): Promise<Rendered> {
  const draw = `(async () => {
    const image = new Image()
    image.src = 'data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}'
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = ${size}
    const context = canvas.getContext('2d')
    context.drawImage(image, 0, 0, ${size}, ${size})
    const points = context.getImageData(0, 0, ${size}, ${size}).data
    return { png: canvas.toDataURL('image/png').split(',')[1], points: [...points] }
  })()`
  const { png, points } = await page.evaluate<{ png: string; points: number[] }>(draw)
  return { size, png: Buffer.from(png, 'base64'), points: Buffer.from(points) }
}

async function renderAll(page: Page, svg: string, sizes: readonly number[]): Promise<Rendered[]> {
  const pictures: Rendered[] = []
  for (const size of sizes) pictures.push(await render(page, svg, size))
  return pictures
}

async function makeProgramIcon(page: Page): Promise<void> {
  const svg = readFileSync(join(assets, 'icon.svg'), 'utf8')
  const pictures = await renderAll(page, svg, [16, 24, 32, 48, 64, 128, 256, 512, 1024])
  const png = (size: number) => pictures.find((picture) => picture.size === size)?.png ?? Buffer.alloc(0)
  writeFileSync(join(assets, 'icon.png'), png(512))
  writeFileSync(join(assets, 'icon.ico'), ico(pictures.filter(({ size }) => size <= 256 && size !== 128)))
  writeFileSync(join(assets, 'icon.icns'), icns(pictures))
  writeFileSync(join(shipped, 'icon.png'), png(256))
}

async function makeTrayIcons(page: Page): Promise<void> {
  for (const state of trayStates) {
    for (const theme of ['light', 'dark'] as const) {
      const name = join(shipped, `tray-${state}-${theme}`)
      const pictures = await renderAll(page, trayPicture(state, theme), [16, 20, 24, 32])
      writeFileSync(`${name}.ico`, ico(pictures))
      writeFileSync(`${name}.png`, pictures[2]?.png ?? '')
      writeFileSync(`${name}@2x.png`, (await render(page, trayPicture(state, theme), 48)).png)
    }
    const name = join(shipped, `tray-${state}Template`)
    const [single, double] = await renderAll(page, trayPicture(state, 'template'), [16, 32])
    writeFileSync(`${name}.png`, single?.png ?? '')
    writeFileSync(`${name}@2x.png`, double?.png ?? '')
  }
}

const browser = await launchChromium()
try {
  const page = await browser.newPage()
  rmSync(shipped, { recursive: true, force: true })
  mkdirSync(shipped, { recursive: true })
  await makeProgramIcon(page)
  await makeTrayIcons(page)
} finally {
  await browser.close()
}
