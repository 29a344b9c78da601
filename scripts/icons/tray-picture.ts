export const trayStates = ['idle', 'busy', 'attention', 'disconnected', 'paused'] as const
export type TrayPicture = (typeof trayStates)[number]

/** `light` and `dark`: what the picture lies on. `template`: black on transparent, for macOS to colour. */
export type TrayTheme = 'light' | 'dark' | 'template'

/** Each state has a sign of its own as well as a colour. Lines in a field of 16. */
const badges: Readonly<Record<TrayPicture, { readonly colour: string; readonly sign: string } | null>> = {
  idle: null,
  busy: { colour: '#1971c2', sign: 'M9.2 11.4h4.2M11.6 9.5l1.9 1.9-1.9 1.9' },
  attention: { colour: '#d9770b', sign: 'M11.4 8.7v2.9M11.4 13.9v.05' },
  disconnected: { colour: '#d92b2b', sign: 'M9.8 9.8l3.2 3.2M13 9.8l-3.2 3.2' },
  paused: { colour: '#5f6b74', sign: 'M10.2 9.6v3.6M12.6 9.6v3.6' },
}

const lines = { light: '#1b1f20', dark: '#ffffff', template: '#000000' } as const

/** The bridge of the program's icon with the sign of a state, as SVG. */
export function trayPicture(state: TrayPicture, theme: TrayTheme): string {
  const badge = badges[state]
  const disc = '<circle cx="11.4" cy="11.4" r="4.6"'
  const sign = (colour: string) =>
    `<path d="${badge?.sign ?? ''}" fill="none" stroke="${colour}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>`
  const shown =
    badge === null
      ? ''
      : theme === 'template'
        ? `<mask id="cut"><rect width="16" height="16" fill="#fff"/>${sign('#000')}</mask>${disc} mask="url(#cut)"/>`
        : `${disc} fill="${badge.colour}"/>${sign('#fff')}`
  const room = badge === null ? '' : '<circle cx="11.4" cy="11.4" r="5.6" fill="#000"/>'
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">
<mask id="room"><rect width="16" height="16" fill="#fff"/>${room}</mask>
<g fill="none" stroke="${lines[theme]}" mask="url(#room)">
<path d="M1.2 11.5C2.4 5.6 5.2 3.2 8 3.2s5.6 2.4 6.8 8.3" stroke-width="1.6"/>
<path d="M0 11.6h16" stroke-width="1.8"/>
<path d="M4.8 5v6.6M8 3.2v8.4M11.2 5v6.6" stroke-width="1.1"/>
</g>
${shown}
</svg>`
}
