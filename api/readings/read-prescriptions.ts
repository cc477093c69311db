// What the local plan prescribes in an area beyond its zones.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import type { Reading } from '../../geodata/model/plans/reading.ts'
import { balanceOf, partOf } from './balance.ts'
import type { ReadArea } from './layer-parts.ts'
import { layerParts, partsBy, totalOf } from './layer-parts.ts'

type Prescription = NonNullable<Reading['prescriptions']>[number]
type Row = Omit<Prescription, 'share' | 'sliver' | 'bears_on_uses'> & {
  perimeter_m: number
  sum_m2: number
  union_m2: number
}

/** CNIG TYPEPSC: 50 forbids uses, 51 puts them under conditions. */
const BEARS_ON_USES: Readonly<Record<string, Prescription['bears_on_uses']>> = {
  '50': 'forbids',
  '51': 'conditions',
}

/** Largest first; null when no data of prescriptions reach any of the area. */
export async function readPrescriptions(
  sql: Sql,
  version: DataVersion,
  area: ReadArea,
  unknown: number,
): Promise<Pick<Reading, 'prescriptions' | 'prescriptions_balance'>> {
  const layer = tableOf(sql, version, 'prescription')
  const rows = await sql<Row[]>`
    with ${layerParts(sql, area, layer, sql`layer.id`)}, ${partsBy(sql, sql`id`)}, ${totalOf(sql)}
    select id, code, subcode, name, label, url, source, area_m2, perimeter_m, sum_m2, union_m2
    from part cross join total join ${layer} as told on told.id = part.key
    order by area_m2 desc, id`
  const [first] = rows
  const isKnown = rows.length > 0 || unknown < area.m2
  return {
    prescriptions: isKnown
      ? rows.map(({ perimeter_m, sum_m2: _, union_m2: __, ...row }) => ({
          ...row,
          ...partOf(area.m2, { area_m2: row.area_m2, perimeter_m }),
          bears_on_uses: BEARS_ON_USES[row.code] ?? null,
        }))
      : null,
    prescriptions_balance: balanceOf(area.m2, first?.sum_m2 ?? 0, first?.union_m2 ?? 0, unknown),
  }
}
