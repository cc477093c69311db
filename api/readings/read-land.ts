// What covers an area by the land use map (MOS), and what building on it would take of natural, farm and forest land.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import { isArtificialised, isEnaf } from '../../geodata/model/plans/land-use.ts'
import type { LandFamily, Reading } from '../../geodata/model/plans/reading.ts'
import { LAND_FAMILIES } from '../../geodata/model/plans/reading.ts'
import { balanceOf, roundM2, roundShare } from './balance.ts'
import type { ReadArea } from './layer-parts.ts'
import { layerParts, totalOf } from './layer-parts.ts'

type Row = { code: number; source: string; area_m2: number; union_m2: number }

/** Null when no land use is known in any of the area. */
export async function readLand(
  sql: Sql,
  version: DataVersion,
  area: ReadArea,
  unknown: number,
): Promise<Reading['land']> {
  const layer = tableOf(sql, version, 'land_use')
  const rows = await sql<Row[]>`
    with ${layerParts(sql, area, layer, sql`layer.code, layer.source`)}, ${totalOf(sql)}
    select code, min(source) as source, sum(area_m2) as area_m2, min(union_m2) as union_m2
    from cut cross join total group by code order by area_m2 desc, code`
  const [first] = rows
  if (!first) return null
  const sumOf = (of: (code: number) => boolean): number =>
    rows.filter(({ code }) => of(code)).reduce((sum, { area_m2 }) => sum + area_m2, 0)
  const of = (m2: number) => ({ area_m2: roundM2(m2), share: roundShare(m2 / area.m2) })
  return {
    artificialised_m2: roundM2(sumOf(isArtificialised)),
    takes_m2: roundM2(sumOf(isEnaf)),
    families: LAND_FAMILIES.map((family) => ({
      family,
      ...of(sumOf((code) => familyOf(code) === family)),
    })),
    classes: rows.map(({ code, area_m2 }) => ({ code, ...of(area_m2) })),
    balance: balanceOf(
      area.m2,
      sumOf(() => true),
      first.union_m2,
      unknown,
    ),
    source: first.source,
  }
}

/** MOS in 79 classes: 1 to 5 woods and natural land, 6 to 10 farmland, 11 and 12 water, then the town. */
function familyOf(code: number): LandFamily {
  if (isArtificialised(code)) return 'artificialised'
  if (code <= 5) return 'natural_forest'
  if (code <= 10) return 'farm'
  return code <= 12 ? 'water' : 'urban_open'
}
