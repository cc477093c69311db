// Sheets that were asked for, kept as long as there is room: a sheet of a version never changes.
import { LRUCache } from 'lru-cache'
import type { Database } from '../../geodata/db/open-database.ts'
import type { GroupSheet } from '../../geodata/model/plots/assembly.ts'
import type { PlotSheet } from '../../geodata/model/plots/plot.ts'
import { getAnySheet } from '../groups/group-sheet.ts'
import type { ServedVersion } from '../version/served-version.ts'

const ROOM_BYTES = 32 << 20

/** The sheet of a plot or of a group; undefined when there is no such plot. */
export type GetSheet = (
  served: ServedVersion,
  ids: readonly string[],
) => Promise<PlotSheet | GroupSheet | undefined>

export function createSheets({ sql }: Database, roomBytes = ROOM_BYTES): GetSheet {
  const kept = new LRUCache<string, PlotSheet | GroupSheet>({
    maxSize: roomBytes,
    sizeCalculation: (sheet) => JSON.stringify(sheet).length,
  })
  return async (served, ids) => {
    const key = `${served.edition}/${ids.join('+')}`
    const held = kept.get(key)
    if (held) return held
    const sheet = await getAnySheet(sql, served, ids)
    if (sheet) kept.set(key, sheet)
    return sheet
  }
}
