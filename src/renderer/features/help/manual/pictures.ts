/** Pictures of the manual that there are; which were not made yet are left out. */
const found = import.meta.glob<string>('../../../../../docs/pictures/*.png', {
  eager: true,
  query: '?url',
  import: 'default',
})

/** The address of a picture as the manual names it (`pictures/x.png`); `null` = there is no such picture. */
export function pictureAt(src: string): string | null {
  return found[`../../../../../docs/${src}`] ?? null
}
