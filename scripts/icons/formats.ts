/** A picture at one size: as PNG, and its points as red, green, blue, opacity from the top left. */
export interface Rendered {
  readonly size: number
  readonly png: Buffer
  readonly points: Buffer
}

/** From this size on Windows takes a PNG inside an .ico; below it some of its tools want plain points. */
const pngFrom = 256

/** Windows' icon file with several sizes. */
export function ico(pictures: readonly Rendered[]): Buffer {
  const bodies = pictures.map((picture) => (picture.size >= pngFrom ? picture.png : bitmap(picture)))
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  pictures.forEach(({ size }, index) => {
    const at = 6 + 16 * index
    const length = bodies[index]?.length ?? 0
    // 256 is written as 0.
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += length
  })
  return Buffer.concat([head, ...bodies])
}

/** Points as Windows keeps them: blue first, bottom row first, then a mask that the opacity makes superfluous. */
function bitmap({ size, points }: Rendered): Buffer {
  const header = Buffer.alloc(40)
  header.writeUInt32LE(40, 0)
  header.writeInt32LE(size, 4)
  header.writeInt32LE(2 * size, 8)
  header.writeUInt16LE(1, 12)
  header.writeUInt16LE(32, 14)
  const body = Buffer.alloc(size * size * 4)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const from = (row * size + column) * 4
      const to = ((size - 1 - row) * size + column) * 4
      body.writeUInt32LE(swapped(points.readUInt32LE(from)), to)
    }
  }
  const maskRow = Math.ceil(size / 32) * 4
  return Buffer.concat([header, body, Buffer.alloc(maskRow * size)])
}

/** Red and blue change places. */
function swapped(point: number): number {
  return ((point & 0xff00ff00) | ((point & 0xff) << 16) | ((point >>> 16) & 0xff)) >>> 0
}

/** Names of the sizes in Apple's icon file. */
const icnsTypes: readonly (readonly [type: string, size: number])[] = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]

/** Apple's icon file. Sizes that were not rendered are left out. */
export function icns(pictures: readonly Rendered[]): Buffer {
  const parts = icnsTypes.flatMap(([type, size]) => {
    const picture = pictures.find((candidate) => candidate.size === size)
    return picture === undefined ? [] : [chunk(type, picture.png)]
  })
  return chunk('icns', Buffer.concat(parts))
}

function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(data.length + 8, 4)
  return Buffer.concat([head, data])
}
