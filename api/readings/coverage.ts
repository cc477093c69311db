// How much of an area lies outside what the data of a theme cover: there, nothing is known.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import { unionM2 } from '../../geodata/db/union-m2.ts'
import type { ReadArea } from './layer-parts.ts'
import { layerParts } from './layer-parts.ts'

/** By word of `dataset.serves`, the datasets whose coverages make its own; one dataset stands for all of one coverage. */
export type CoverSets = ReadonlyMap<string, readonly string[]>

/** Read once a version: most datasets share one coverage. */
export async function readCoverSets(sql: Sql, version: DataVersion): Promise<CoverSets> {
  const rows = await sql<{ id: string; words: string[] }[]>`
    with shape as (
      select min(id) as id, array_agg(id) as ids
      from ${tableOf(sql, version, 'dataset')} where coverage is not null
      group by ST_AsBinary(coverage))
    select shape.id, array_agg(distinct word) as words
    from shape
    join ${tableOf(sql, version, 'dataset')} as dataset on dataset.id = any (shape.ids)
    cross join unnest(dataset.serves) as word
    group by shape.id order by shape.id`
  const sets = new Map<string, string[]>()
  for (const { id, words } of rows)
    for (const word of words) sets.set(word, [...(sets.get(word) ?? []), id])
  return sets
}

/** By word, the m² of the area that no dataset of it covers; a word that is not there is covered nowhere. */
export async function measureUnknown(
  sql: Sql,
  version: DataVersion,
  area: ReadArea,
  sets: CoverSets,
): Promise<(word: string) => number> {
  const keyOf = (ids: readonly string[]) => ids.join('\n')
  const asked = new Map([...sets.values()].map((ids) => [keyOf(ids), ids]))
  const pairs = [...asked].flatMap(([key, ids]) => ids.map((id) => [key, id] as const))
  const layer = sql`(
    select id, coverage as geom from ${tableOf(sql, version, 'dataset')}
    where id = any (${[...new Set(pairs.map(([, id]) => id))]}::text[]))`
  const rows = await sql<{ key: string; covered_m2: number }[]>`
    with ${layerParts(sql, area, layer, sql`layer.id`)},
    by_slice as (
      select asked.key, ${unionM2(sql)} as union_m2
      from unnest(${pairs.map(([key]) => key)}::text[], ${pairs.map(([, id]) => id)}::text[]) as asked (key, id)
      join cut on cut.id = asked.id
      group by asked.key, cut.at)
    select key, sum(union_m2) as covered_m2 from by_slice group by key`
  const covered = new Map(rows.map(({ key, covered_m2 }) => [key, covered_m2]))
  return (word) => area.m2 - (covered.get(keyOf(sets.get(word) ?? [])) ?? 0)
}
