// What each PLU zone admits, and whether it is an economic zone, read from its type, its wording, its destination and
// its name by the rules of the model.
import type { DataVersion } from '../db/data-version.ts'
import { tableOf } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'
import type { Zone } from '../model/codes.ts'
import { readEconomic } from '../model/plans/economic-zone.ts'
import type { UseReading } from '../model/plans/read-uses.ts'
import { excludesAll, readUses } from '../model/plans/read-uses.ts'

type ZoneRow = {
  id: string
  zone: Zone
  libelle: string
  libelong: string | null
  destdomi: string | null
}

const BATCH = 1000

/** Writes `uses` and `economic` of every zone of `zone_urba` and answers the readings by zone id. */
export async function deriveUses(
  sql: Sql,
  version: DataVersion,
  onDone: (done: number, total: number) => void = () => {},
): Promise<Map<string, UseReading>> {
  const table = tableOf(sql, version, 'zone_urba')
  const zones = await sql<ZoneRow[]>`
    select id, zone, libelle, libelong, destdomi from ${table} order by id`
  const readings = new Map(zones.map((zone) => [zone.id, readUses(zone)]))
  const economic = zones.map(readEconomic)
  for (let from = 0; from < zones.length; from += BATCH) {
    const batch = zones.slice(from, from + BATCH)
    const told = economic.slice(from, from + BATCH)
    await sql`
      update ${table} as zone set uses = reading.uses::jsonb,
        excludes_all = reading.excludes_all::boolean, economic = reading.economic,
        economic_rule = reading.rule, economic_confidence = reading.confidence
      from unnest(${batch.map(({ id }) => id)}::text[],
        ${batch.map(({ id }) => JSON.stringify(readings.get(id)))}::text[],
        ${batch.map(({ id }) => (excludesAll(readings.get(id)!) ? 'yes' : 'no'))}::text[],
        ${told.map(({ answer }) => answer)}::text[], ${told.map(({ rule }) => rule)}::text[],
        ${told.map(({ confidence }) => confidence)}::text[])
        as reading (id, uses, excludes_all, economic, rule, confidence)
      where reading.id = zone.id`
    onDone(Math.min(zones.length, from + BATCH), zones.length)
  }
  return readings
}
