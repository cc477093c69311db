// Holds the copy of the current version. After a publish the next question starts the new copy and the old one goes on
// serving until it is there, so that nobody waits; every answer is of one version whole. A copy of an older version than
// the last but one is not served: after more publishes that nobody asked in between, its tables may be gone.
import type { Database } from '../../geodata/db/open-database.ts'
import type { ServedVersions } from '../version/served-version.ts'
import { loadCopy } from './load-copy.ts'
import type { ColumnarCopy } from './columnar-copy.ts'

export type CurrentCopy = {
  /** The copy that serves now. Waits for the first one, or when the held one is too old. Throws what `ServedVersions.current` throws. */
  get(): Promise<ColumnarCopy>
}

export function createCurrentCopy({ sql }: Database, versions: ServedVersions): CurrentCopy {
  let held: ColumnarCopy | undefined
  let loading: { version: number; copy: Promise<ColumnarCopy> } | undefined

  return {
    async get() {
      const served = await versions.current()
      if (held?.served.version === served.version) return held
      if (loading?.version !== served.version) {
        const copy = loadCopy(sql, served)
        const mine = { version: served.version, copy }
        loading = mine
        copy.then(
          (columns) => {
            if (loading !== mine) return
            held = columns
            loading = undefined
          },
          () => {
            if (loading === mine) loading = undefined
          },
        )
      }
      const follows = held?.served.version === served.version - 1
      return held && follows ? held : loading.copy
    },
  }
}
