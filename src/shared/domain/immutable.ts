/** What a schema gives, with nothing in it to be changed, however deep. */
export type Immutable<T> = { readonly [K in keyof T]: Immutable<T[K]> }
