/** Legal forms as they stand at the end of a company's name, or before it, without dots. */
const forms = new Set(
  [
    'bv nv vof cv bvba srl cvba comm commv sprl sa sas sasu sarl eurl sci snc scs gmbh mbh ag kg kgaa ohg ug gbr ek ev eg',
    'ltd limited llc llp lp plc inc corp corporation ab as asa aps ks oy oyj spa snc srls sl slu sc sro kft doo dd ood eood',
    'spzoo eenmanszaak maatschap firma fa',
  ]
    .join(' ')
    .split(' '),
)

/** Forms that are written as several words, in the shape that {@link words} gives them. */
const several: readonly (readonly [pattern: RegExp, form: string])[] = [
  [/\bgmbh co kg(?:aa)?\b/gu, 'gmbh'],
  [/\bsp z oo\b/gu, 'spzoo'],
  [/\bs r o\b/gu, 'sro'],
  [/\bb v\b/gu, 'bv'],
  [/\bn v\b/gu, 'nv'],
  [/\bv o f\b/gu, 'vof'],
]

/**
 * A company's name in a form for comparing: no case, no accents, no punctuation, no spaces, no legal form. "Bakker & Zn. B.V." and
 * "bakker zn bv" are the same; of a name of nothing but legal forms the first is left.
 */
export function comparableCompany(name: string): string {
  const all = words(name)
  let first = 0
  let last = all.length
  while (last > 1 && forms.has(all[last - 1] ?? '')) last -= 1
  while (first < last - 1 && forms.has(all[first] ?? '')) first += 1
  return all.slice(first, last).join('')
}

function words(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}.'’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
  const joined = several.reduce((text, [pattern, form]) => text.replace(pattern, form), plain)
  return joined.split(' ').filter((word) => word !== '')
}
