// Tells of each statement as it is written down, also inside transactions: so that a run can be killed just before it.
import type { Sql } from '../../../geodata/db/open-database.ts'

/** The same client; `see` hears the text of each statement, `?` where a value or a name stands. */
export function watchStatements(sql: Sql, see: (text: string) => void): Sql {
  return new Proxy(sql, {
    apply(target, self, args: unknown[]) {
      const [strings] = args
      if (Array.isArray(strings) && 'raw' in strings) see(strings.join('?'))
      return Reflect.apply(target, self, args) as unknown
    },
    get(target, key) {
      const value: unknown = Reflect.get(target, key)
      if (key === 'begin')
        return (work: (tx: Sql) => unknown) =>
          target.begin((tx) => work(watchStatements(tx as unknown as Sql, see)))
      if (key === 'unsafe')
        return (text: string) => {
          see(text)
          return (value as (text: string) => unknown).call(target, text)
        }
      return value
    },
  })
}
