// The masks of a filter over the copy that serves now, with the database asked where it must be.
import { LRUCache } from 'lru-cache'
import type { Sql } from '../../geodata/db/open-database.ts'
import { readArea } from '../../geodata/model/filter/area.ts'
import type { PlotFilter } from '../../geodata/model/filter/plot-filter.ts'
import { writeFilter } from '../../geodata/model/filter/write-filter.ts'
import { faultOfIssues } from '../http/api-fault.ts'
import type { HeavyPlace } from '../http/heavy-places.ts'
import { whileWanted } from '../http/while-wanted.ts'
import type { Wanted } from '../http/while-wanted.ts'
import type { AreaWord } from '../plots/plots-in-area.ts'
import { AREA_WORDS, isAreaKept, listOrdinalsInArea } from '../plots/plots-in-area.ts'
import type { CurrentCopy } from './current-copy.ts'
import type { Masks, ServerAnswers } from './criterion-masks.ts'
import { criterionMasks } from './criterion-masks.ts'
import type { ColumnarCopy } from './columnar-copy.ts'

export type Matching = { columns: ColumnarCopy; masks: Masks }
/** Throws 422 when the filter names an area that is not kept, 503 when too many areas are asked for. */
export type MatchPlots = (
  filter: PlotFilter,
  asked?: { columns?: ColumnarCopy; signal?: AbortSignal },
) => Promise<Matching>

/** The list, the facets and the bits of one filter are asked together: an area is worked out once for them. */
const KEPT_AREAS = 32

export function createMatchPlots(place: HeavyPlace, cache: CurrentCopy): MatchPlots {
  const areas = new LRUCache<string, Wanted<Uint8Array>>({ max: KEPT_AREAS })

  function inArea(
    columns: ColumnarCopy,
    filter: Pick<PlotFilter, AreaWord>,
    signal: AbortSignal | undefined,
  ): Promise<Uint8Array> {
    const key = `${columns.served.edition}/${columns.served.version}/${writeFilter(filter)}`
    let wanted = areas.get(key)
    if (!wanted || wanted.isOver) {
      const begun = whileWanted((last) => place.run((sql) => workOut(sql, columns, filter), last))
      begun.done.catch(() => areas.peek(key) === begun && areas.delete(key))
      areas.set(key, begun)
      wanted = begun
    }
    return wanted.wait(signal)
  }

  async function workOut(sql: Sql, columns: ColumnarCopy, filter: Pick<PlotFilter, AreaWord>) {
    await refuseGoneArea(sql, filter.within)
    const passes = new Uint8Array(columns.count)
    for (const ordinal of await listOrdinalsInArea(sql, columns.served, filter)) passes[ordinal] = 1
    return passes
  }

  async function refuseGoneArea(sql: Sql, text: string | undefined): Promise<void> {
    const read = text === undefined ? undefined : readArea(text)
    if (!read || !('area' in read) || read.area.kind !== 'stored') return
    if (await isAreaKept(sql, read.area.key)) return
    const message = 'within: no area is kept under this key'
    throw faultOfIssues([{ status: 422, code: 'impossible', word: 'within', message }])
  }

  return async (filter, { columns: given, signal } = {}) => {
    const columns = given ?? (await cache.get())
    const answers: ServerAnswers = {}
    for (const word of AREA_WORDS)
      if (filter[word] !== undefined)
        answers[word] = await inArea(columns, { [word]: filter[word] }, signal)
    return { columns, masks: criterionMasks(columns, filter, answers) }
  }
}
