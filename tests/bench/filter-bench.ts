// The faceted answer, at three sizes, beside the same answer by one query a facet; assembly and footprints beside it.
// The demonstration is laid once and its plots are repeated: what is counted is the work of counting.
import { createApp } from '../../api/app.ts'
import { plotWhere } from '../../api/plots/plot-where.ts'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { getCurrentVersion, tableOf } from '../../geodata/db/data-version.ts'
import { migrate } from '../../geodata/db/migrate.ts'
import type { Database } from '../../geodata/db/open-database.ts'
import { openDatabase } from '../../geodata/db/open-database.ts'
import { prepareDemonstration } from '../../geodata/demo/prepare.ts'
import type { Criterion, PlotFilter } from '../../geodata/model/filter/plot-filter.ts'
import { CRITERIA, dropCriterion } from '../../geodata/model/filter/plot-filter.ts'
import { readFilter } from '../../geodata/model/filter/read-filter.ts'
import { mulberry32, randomFilters } from './random-filters.ts'
import { ms, printTable, quantile } from './stats.ts'

const SIZES = [30_000, 100_000, 400_000]
const FILTERS = 200
/** The other way is slower: fewer of its answers say as much. */
const QUERIED = 12

/** Prints medians and p95 for one engine. */
export async function benchFilter(
  label: string,
  options: { dataDir: string; databaseUrl?: string },
): Promise<void> {
  const db = await openDatabase(options)
  try {
    await migrate(db.sql)
    await prepareDemonstration(db, { plots: SIZES[0] })
    const version = await getCurrentVersion(db.sql)
    if (!version) throw new Error('there is no version')
    const rows = [
      ['plots', 'facets p50', 'p95', 'one query a facet p50', 'ratio', 'fits p95', 'assembly p95'],
    ]
    for (const size of SIZES) {
      await growTo(db, version, size)
      rows.push(await measure(db, version))
    }
    printTable(`Filter, ${label}, ${FILTERS} random filters`, rows)
  } finally {
    await db.close()
  }
}

async function measure(db: Database, version: DataVersion): Promise<string[]> {
  const app = createApp({ db, settings: { software: 'bench' } })
  const [count] = await db.sql<{ count: number }[]>`
    select count(*)::int as count from ${tableOf(db.sql, version, 'plot')}`
  const queries = randomFilters(FILTERS, 11)
  const random = mulberry32(3)
  const fits = queries.map((query) => {
    const width = Math.round(15 + random() * 120)
    return `${query}${query && '&'}fits=${width}x${Math.round(width * (1 + random() * 2))}`
  })
  const groups = queries.map((query) => {
    const params = new URLSearchParams(query)
    params.delete('surface_max')
    params.set('surface_min', (0.5 + random() * random() * 19).toFixed(2))
    return params.toString()
  })
  const times = async (addresses: readonly string[]) => {
    const taken: number[] = []
    for (const address of addresses) {
      const started = performance.now()
      const answer = await app.request(address)
      await answer.arrayBuffer()
      taken.push(performance.now() - started)
      if (!answer.ok) throw new Error(`${answer.status} for ${address}`)
    }
    return taken
  }
  await times(queries.slice(0, 5).map((query) => `/api/facets?${query}`))
  await times(groups.slice(0, 2).map((query) => `/api/assemblies?${query}`))
  const facets = await times(queries.map((query) => `/api/facets?${query}`))
  const footprints = await times(fits.map((query) => `/api/facets?${query}`))
  const assemblies = await times(groups.map((query) => `/api/assemblies?${query}`))
  const asked: number[] = []
  for (const query of queries.slice(0, QUERIED)) {
    const started = performance.now()
    await oneQueryAFacet(db, version, readFilter(new URLSearchParams(query)).filter)
    asked.push(performance.now() - started)
  }
  const [median, other] = [quantile(facets, 0.5), quantile(asked, 0.5)]
  return [
    String(count?.count),
    ms(median),
    ms(quantile(facets, 0.95)),
    ms(other),
    (other / median).toFixed(1),
    ms(quantile(footprints, 0.95)),
    ms(quantile(assemblies, 0.95)),
  ]
}

const FACETED = CRITERIA.filter(
  (one): one is Exclude<Criterion, { how: 'server' | 'fits' }> =>
    one.how !== 'server' && one.how !== 'fits' && one.id !== 'site',
)

/** What most explorers do: for each facet a query with its own criterion set aside, and one for each that could go. */
async function oneQueryAFacet({ sql }: Database, version: DataVersion, filter: PlotFilter) {
  const plot = tableOf(sql, version, 'plot')
  await sql`
    select count(*)::int, sum(surface_m2)::float8 from ${plot} as plot where ${plotWhere(sql, filter)}`
  for (const criterion of FACETED) {
    const where = plotWhere(sql, dropCriterion(filter, criterion.id))
    if (criterion.how === 'list')
      await sql`
        select ${sql(criterion.column)} as value, count(*)::int, sum(surface_m2)::float8
        from ${plot} as plot where ${where} group by 1`
    else if (criterion.how === 'range' || criterion.how === 'distance')
      await sql`
        select width_bucket(${sql(criterion.column)}, 0, 20000, 24) as bar, count(*)::int
        from ${plot} as plot where ${where} group by 1`
    else if (criterion.how === 'use')
      await sql`
        select value, count(*)::int, sum(surface_m2)::float8
        from ${plot} as plot, unnest(plot.use_admitted) as value
        where ${where} group by 1`
    else
      await sql`
        select value, count(*)::int, sum(surface_m2)::float8
        from ${plot} as plot, unnest(plot.${sql(criterion.column)}) as value
        where ${where} group by 1`
  }
}

/** Repeats the plots, under further ids and ordinals, until there are `size`; each repetition has its own neighbours. */
async function growTo({ sql }: Database, version: DataVersion, size: number): Promise<void> {
  const plot = tableOf(sql, version, 'plot')
  const columns = await sql<{ name: string }[]>`
    select column_name as name from information_schema.columns
    where table_schema = ${version.schema} and table_name = 'plot' and column_name not in ('id', 'ordinal')`
  const names = columns.map(({ name }) => sql`, ${sql(name)}`)
  const [state] = await sql<{ count: number; base: number }[]>`
    select count(*)::int as count, count(*) filter (where id not like '%~%')::int as base from ${plot}`
  const { count = 0, base = 1 } = state ?? {}
  const [pair, outline] = ['neighbour', 'plot_outline'].map((name) => tableOf(sql, version, name))
  for (let next = count; next < size; next += base) {
    const most = Math.min(base, size - next)
    await sql`
      insert into ${plot} (id, ordinal ${names})
      select id || '~' || ${next}::text, ordinal + ${next}::int ${names} from ${plot}
      where id not like '%~%' and ordinal < ${most}::int`
    await sql`
      insert into ${pair!} select a_ordinal + ${next}::int, b_ordinal + ${next}::int, shared_m, gap_m, overlap_m2
      from ${pair!} where a_ordinal < ${most}::int and b_ordinal < ${most}::int`
    await sql`
      insert into ${outline!} select ordinal + ${next}::int, perimeter_m from ${outline!}
      where ordinal < ${most}::int`
  }
  await sql`analyze ${plot}`
}
