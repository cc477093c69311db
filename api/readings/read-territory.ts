// The communes that an area lies in, and what they consumed of natural, farm and forest land.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import type { Reading } from '../../geodata/model/plans/reading.ts'
import { balanceOf, partOf } from './balance.ts'
import type { ReadArea } from './layer-parts.ts'
import { layerParts, partsBy, totalOf } from './layer-parts.ts'

type Row = Omit<Reading['communes'][number], 'share' | 'sliver'> & {
  perimeter_m: number
  sum_m2: number
  union_m2: number
}

/** Largest first. Outside every commune nothing of the territory is known. */
export async function readCommunes(
  sql: Sql,
  version: DataVersion,
  area: ReadArea,
): Promise<Pick<Reading, 'communes' | 'communes_balance'>> {
  const communes = tableOf(sql, version, 'commune')
  const rows = await sql<Row[]>`
    with ${layerParts(sql, area, communes, sql`layer.code_insee`)}, ${partsBy(sql, sql`code_insee`)},
    ${totalOf(sql)}
    select code_insee, commune.name, departement, epci, epci.name as epci_name, area_m2, perimeter_m,
      sum_m2, union_m2
    from part cross join total join ${communes} as commune on commune.code_insee = part.key
    left join ${tableOf(sql, version, 'epci')} as epci on epci.siren = commune.epci
    order by area_m2 desc, code_insee`
  const [first] = rows
  const balance = balanceOf(area.m2, first?.sum_m2 ?? 0, first?.union_m2 ?? 0, 0)
  return {
    communes: rows.map(({ perimeter_m, sum_m2: _, union_m2: __, ...row }) => ({
      ...row,
      ...partOf(area.m2, { area_m2: row.area_m2, perimeter_m }),
    })),
    communes_balance: {
      ...balance,
      unknown_m2: balance.uncovered_m2,
      unknown_share: balance.uncovered_share,
    },
  }
}

/** Of communes by their codes, over all years that are there; in the order of the codes. Hectares. */
export async function readConsumption(
  sql: Sql,
  version: DataVersion,
  codes: readonly string[],
): Promise<Reading['consumption']> {
  return sql<Reading['consumption']>`
    select code_insee, commune.name, min(year) as from_year, max(year) as to_year,
      round(sum(total_m2)) / 1e4 as total_ha, min(consumed.source) as source,
      case when count(activity_m2) = count(*) then round(sum(activity_m2)) / 1e4 end as activity_ha
    from ${tableOf(sql, version, 'land_consumption')} as consumed
    join ${tableOf(sql, version, 'commune')} as commune using (code_insee)
    where code_insee = any (string_to_array(${codes.join(',')}::text, ','))
    group by code_insee, commune.name
    order by array_position(string_to_array(${codes.join(',')}::text, ','), code_insee)`
}
