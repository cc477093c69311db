// The zones of the local plan in an area, with what each admits and the rule that it was read from.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import type { Use, Zone } from '../../geodata/model/codes.ts'
import type { UseAnswer } from '../../geodata/model/plans/use-answers.ts'
import { USES } from '../../geodata/model/codes.ts'
import type { Reading, ReadingZone } from '../../geodata/model/plans/reading.ts'
import { SDRIF_E_APPROVED } from '../../geodata/model/plans/sdrif-e-legend.ts'
import { balanceOf, partOf } from './balance.ts'
import type { ReadArea } from './layer-parts.ts'
import { layerParts, partsBy, totalOf } from './layer-parts.ts'

type Row = {
  id: string
  libelle: string
  libelong: string | null
  zone: Zone
  idurba: string | null
  partition: string | null
  approved_on: string | null
  url: string | null
  uses: Partial<Record<Use, { answer: UseAnswer; rule?: string; confidence?: string }>>
  source: string
  area_m2: number
  perimeter_m: number
  sum_m2: number
  union_m2: number
}

/** Largest first. `unknown` is what the data of zoning leave out, m². */
export async function readZones(
  sql: Sql,
  version: DataVersion,
  area: ReadArea,
  unknown: number,
): Promise<Pick<Reading, 'zones' | 'zones_balance'>> {
  const zones = tableOf(sql, version, 'zone_urba')
  const rows = await sql<Row[]>`
    with ${layerParts(sql, area, zones, sql`layer.id`)}, ${partsBy(sql, sql`id`)}, ${totalOf(sql)}
    select zone.id, libelle, libelong, zone.zone, idurba, partition, approved_on::text as approved_on, url, uses, source,
      area_m2, perimeter_m, sum_m2, union_m2
    from part cross join total join ${zones} as zone on zone.id = part.key
    order by area_m2 desc, zone.id`
  const [first] = rows
  return {
    zones: rows.map((row) => ({
      ...partOf(area.m2, row),
      id: row.id,
      libelle: row.libelle,
      libelong: row.libelong,
      zone: row.zone,
      document: row.idurba ?? row.partition,
      approved_on: row.approved_on,
      older: row.approved_on === null ? null : row.approved_on < SDRIF_E_APPROVED,
      url: row.url,
      uses: usesOf(row.uses),
      source: row.source,
    })),
    zones_balance: balanceOf(area.m2, first?.sum_m2 ?? 0, first?.union_m2 ?? 0, unknown),
  }
}

function usesOf(uses: Row['uses']): ReadingZone['uses'] {
  return USES.flatMap((use) => {
    const read = uses[use]
    if (!read) return []
    const { answer, rule = 'nothing_told', confidence = 'low' } = read
    return [{ use, answer, rule, basis: basisOf(rule), confidence }]
  })
}

const BASES = ['type', 'wording', 'destination', 'name'] as const

/** What of the zone a rule of use-rules.ts reads: its id begins with it. */
const basisOf = (rule: string): ReadingZone['uses'][number]['basis'] =>
  BASES.find((basis) => rule.startsWith(`${basis}_`)) ?? 'nothing'
