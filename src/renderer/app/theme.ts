import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** The one accent: the blue-green of a canal bridge. Shade 7 on white and shade 4 on dark have a contrast above 4.5. */
const brug: MantineColorsTuple = [
  '#e6f6f7',
  '#d0ebed',
  '#a3d7db',
  '#72c2c8',
  '#4cb0b8',
  '#2f9ba4',
  '#1c858e',
  '#0f6d75',
  '#0b5960',
  '#06464c',
]

/**
 * One look throughout. Mantine's own style tags are off (`withCssVariables={false}`): the content security policy allows no inline
 * styles, so what differs from Mantine's defaults stands in theme.css.
 */
export const theme = createTheme({
  colors: { brug },
  primaryColor: 'brug',
  primaryShade: { light: 7, dark: 5 },
  fontFamily: "'Segoe UI Variable Text', 'Segoe UI', system-ui, -apple-system, 'Inter', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'SF Mono', Consolas, monospace",
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
})
