// What constrains an area, kind by kind: how much of it, to what effect, and where nothing is known.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import { unionM2 } from '../../geodata/db/union-m2.ts'
import type { Constraint } from '../../geodata/model/codes.ts'
import { CONSTRAINTS } from '../../geodata/model/codes.ts'
import type { Reading } from '../../geodata/model/plans/reading.ts'
import { balanceOf, partOf } from './balance.ts'
import type { ReadArea } from './layer-parts.ts'
import { layerParts, partsBy } from './layer-parts.ts'

type Kind = Reading['constraints'][number]
type Row = Omit<Kind['areas'][number], 'share' | 'sliver'> & {
  kind: Constraint
  perimeter_m: number
  sum_m2: number
  union_m2: number
}

/** Less than this outside the data is the play of a border. */
const WHOLE_SHARE = 1e-4

/** Every kind, in the order of the list; its areas largest first. `unknownOf` as in coverage.ts. */
export async function readConstraints(
  sql: Sql,
  version: DataVersion,
  area: ReadArea,
  unknownOf: (word: string) => number,
): Promise<Reading['constraints']> {
  const layer = tableOf(sql, version, 'constraint_area')
  const rows = await sql<Row[]>`
    with ${layerParts(sql, area, layer, sql`layer.id, layer.kind`)}, ${partsBy(sql, sql`id`)},
    total as (
      select kind, sum(sum_m2) as sum_m2, sum(union_m2) as union_m2
      from (
        select kind, sum(area_m2) as sum_m2, ${unionM2(sql)} as union_m2
        from cut group by kind, at) as by_slice
      group by kind)
    select told.id, kind, effect, name, url, source, area_m2, perimeter_m, sum_m2, union_m2
    from part join ${layer} as told on told.id = part.key join total using (kind)
    order by area_m2 desc, told.id`
  return CONSTRAINTS.map((kind) => {
    const of = rows.filter((row) => row.kind === kind)
    const unknown = unknownOf(`constraint.${kind}`)
    return {
      kind,
      known:
        unknown <= WHOLE_SHARE * area.m2
          ? 'known'
          : unknown >= area.m2 && !of.length
            ? 'unknown'
            : 'partly',
      areas: of.map(({ id, effect, name, url, source, ...measured }) => ({
        id,
        effect,
        name,
        url,
        source,
        ...partOf(area.m2, measured),
      })),
      balance: balanceOf(area.m2, of[0]?.sum_m2 ?? 0, of[0]?.union_m2 ?? 0, unknown),
    }
  })
}
