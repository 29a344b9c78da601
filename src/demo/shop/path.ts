/**
 * Writes a value into an object by a path such as `products[0].quantity`. A part that is not there yet is made;
 * a list index just past the end adds a row.
 */
export function setPath(target: object, path: string, value: unknown): void {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '')
  const last = keys.pop()
  if (last === undefined) throw new Error('Empty path')
  const parent = keys.reduce<object>(
    (current, key, index) => child(current, key, keys[index + 1] ?? last),
    target,
  )
  Reflect.set(parent, last, value)
}

function child(parent: object, key: string, next: string): object {
  const found: unknown = Reflect.get(parent, key)
  if (typeof found === 'object' && found !== null) return found
  const made = /^\d+$/.test(next) ? [] : {}
  Reflect.set(parent, key, made)
  return made
}
