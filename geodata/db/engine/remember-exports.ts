// PGlite lists the names of all that a library exports, tens of thousands, each time a function of it is used first: 37 ms a
// function of PostGIS, and two thirds of `create extension postgis`, which declares 700 of them.

/** What each library of PostgreSQL exports, and nothing else has. */
const MARK = 'Pg_magic_func'

/** Makes `Object.keys` answer for the exports of a loaded library from memory: they do not change any more. */
export function rememberExports(): void {
  const list = Object.keys
  const known = new WeakMap<object, string[]>()
  Object.keys = (of: object): string[] => {
    const before = known.get(of)
    if (before) return before
    const names = list(of)
    if (typeof of === 'object' && MARK in of) known.set(of, names)
    return names
  }
}
