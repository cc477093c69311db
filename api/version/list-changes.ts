// What happened to the plots between two versions: the records of the publishes in between, folded into one.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { schemaOf, tableOf } from '../../geodata/db/data-version.ts'
import type { Changes, PlotChange } from '../../geodata/model/answers.ts'

type Folded = Pick<Changes, 'replaced' | 'counts' | 'changes' | 'next'>

const NONE: Folded = {
  replaced: false,
  counts: { appeared: 0, went: 0, changed: 0 },
  changes: [],
  next: null,
}

/**
 * Changes from `since` to `now`, both kept, by plot id, `limit` of them after the plot `after`. A field that came back
 * to its first value has not changed; a plot that came and went was never there.
 */
export async function listChanges(
  sql: Sql,
  current: DataVersion,
  since: number,
  page: { limit: number; after: string },
): Promise<Folded> {
  if (since === current.version) return NONE
  const chain = await chainOf(sql, current, since)
  if (!chain) return { ...NONE, replaced: true }
  const records = chain.map((version, i) => {
    const from = tableOf(sql, { ...current, version, schema: schemaOf(version) }, 'plot_change')
    return sql`${i ? sql`union all` : sql``} select ${version}::int as version, plot_id, kind, fields from ${from}`
  })
  const rows = await sql<(PlotChange & { counts: Changes['counts'] })[]>`
    with record as (${records}),
    plot as (
      select plot_id, (array_agg(kind order by version))[1] as first,
        (array_agg(kind order by version desc))[1] as last
      from record group by plot_id),
    field as (
      select plot_id, key, (array_agg(value -> 0 order by version))[1] as before,
        (array_agg(value -> 1 order by version desc))[1] as after
      from record cross join lateral jsonb_each(fields)
      group by plot_id, key),
    differing as (
      select plot_id, jsonb_agg(
        case when key = 'geometry' then jsonb_build_object('field', key)
          else jsonb_build_object('field', key, 'before', before, 'after', after) end order by key) as fields
      from field where before is distinct from after group by plot_id),
    change as (
      select plot_id as id, fields,
        case when first = 'appeared' then 'appeared' when last = 'went' then 'went' else 'changed' end as kind
      from plot join differing using (plot_id)
      where not (first = 'appeared' and last = 'went')),
    counted as (
      select jsonb_build_object('appeared', count(*) filter (where kind = 'appeared'),
        'went', count(*) filter (where kind = 'went'),
        'changed', count(*) filter (where kind = 'changed')) as counts from change)
    select counted.counts, page.* from counted
    left join (select id, kind, fields from change where id > ${page.after} order by id limit ${page.limit + 1}) as page
      on true
    order by page.id`
  const found = rows.flatMap(({ id, kind, fields }) => (id === null ? [] : [{ id, kind, fields }]))
  const changes = found.slice(0, page.limit)
  return {
    replaced: false,
    counts: rows[0]?.counts ?? NONE.counts,
    changes,
    next: found.length > page.limit ? (changes.at(-1)?.id ?? null) : null,
  }
}

/** The versions after `since` up to `now`, or undefined when a change of kind, or a version without record, lies between. */
async function chainOf(
  sql: Sql,
  current: DataVersion,
  since: number,
): Promise<number[] | undefined> {
  const rows = await sql<{ version: number; before: number | null; kept: boolean }[]>`
    select version, changes_since as before, status = 'published' as kept
    from explorer.data_version where version > ${since} and version <= ${current.version}
      and status in ('published', 'dropped')`
  const known = new Map(rows.map((row) => [row.version, row]))
  const chain: number[] = []
  for (let at: number | null = current.version; at !== since;) {
    const row: { before: number | null; kept: boolean } | undefined =
      at === null ? undefined : known.get(at)
    if (!row?.kept || at === null) return undefined
    chain.unshift(at)
    at = row.before
  }
  return chain
}
