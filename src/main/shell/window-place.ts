import type { Rectangle } from 'electron'
import { z } from 'zod'

/** Where the window stood and how large it was, in device-independent pixels. */
export type WindowPlace = z.output<typeof placeSchema>

const length = z.int().min(-100_000).max(100_000)
const placeSchema = z.object({
  x: length,
  y: length,
  width: length,
  height: length,
  isMaximized: z.boolean(),
})

/** The screens are made for this width and up. */
export const smallest = { width: 900, height: 600 } as const
const usual = { width: 1240, height: 840 } as const

/** How to open the window. Without `x` and `y` it goes to the middle of the screen. */
export interface Opening {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
  readonly isMaximized: boolean
}

/**
 * Where to open the window: as remembered, if enough of it would be on one of the screens there are now.
 *
 * @param remembered what was stored, unchecked
 * @param screens work areas, the first is the main one
 */
export function openingPlace(remembered: unknown, screens: readonly Rectangle[]): Opening {
  const checked = placeSchema.safeParse(remembered)
  const [main = { x: 0, y: 0, ...usual }] = screens
  if (!checked.success) return { ...fitting(usual, main), isMaximized: false }
  const place = checked.data
  const screen = screens.find((area) => isOn(place, area))
  if (screen === undefined) return { ...fitting(place, main), isMaximized: place.isMaximized }
  return { x: place.x, y: place.y, ...fitting(place, screen), isMaximized: place.isMaximized }
}

/** Not larger than the screen, and not smaller than the screens need. */
function fitting(wanted: Size, area: Size): Size {
  return {
    width: Math.max(smallest.width, Math.min(wanted.width, area.width)),
    height: Math.max(smallest.height, Math.min(wanted.height, area.height)),
  }
}

/** Whether the title bar can be got hold of: its top edge and a good part of its width are within the area. */
function isOn(place: WindowPlace, area: Rectangle): boolean {
  const overlap = Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x)
  return overlap >= 200 && place.y >= area.y && place.y <= area.y + area.height - 100
}

interface Size {
  readonly width: number
  readonly height: number
}
