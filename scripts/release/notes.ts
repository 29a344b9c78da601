/** What CHANGELOG.md says of one version. */
export function notesOf(changelog: string, version: string): string | null {
  const parts = changelog.split(/^## /m).slice(1)
  const part = parts.find((one) => one.startsWith(`${version} `) || one.startsWith(`${version}\n`))
  return part === undefined ? null : part.slice(part.indexOf('\n') + 1).trim()
}

/** The changelog with what was not released yet under a version and a day; `null` when there is nothing. */
export function released(changelog: string, version: string, day: string): string | null {
  const notes = notesOf(changelog, 'Unreleased')
  if (notes === null || notes === '') return null
  return changelog.replace(/^## Unreleased$/m, `## Unreleased\n\n## ${version} (${day})`)
}
