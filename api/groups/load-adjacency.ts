// Reads the neighbours of a data version, packed, in batches so that other readers of the embedded engine get their turn.
import { LRUCache } from 'lru-cache'
import type { Sql } from 'postgres'
import { tableOf } from '../../geodata/db/data-version.ts'
import type { Database } from '../../geodata/db/open-database.ts'
import { ApiFault } from '../http/api-fault.ts'
import type { Adjacency, Pair } from './adjacency.ts'
import { buildAdjacency } from './adjacency.ts'
import type { ColumnarCopy } from '../columnar/columnar-copy.ts'

const BATCH = 8000
/** a, b, shared_m, gap_m, overlap_m2: five integers, most significant byte first. */
const PAIR_BYTES = 20

export type AdjacencyCache = {
  /** The neighbours of the plots of a copy; read once. Throws 503 when that version was built without them. */
  get(columns: ColumnarCopy): Promise<Adjacency>
}

/** Holds the neighbours of the last two versions asked for. */
export function createAdjacencyCache({ sql }: Database): AdjacencyCache {
  const found = new LRUCache<string, Promise<Adjacency>>({ max: 2 })
  return {
    get(columns) {
      const key = `${columns.served.edition}/${columns.served.version}`
      const known = found.get(key)
      if (known) return known
      const read = loadAdjacency(sql, columns)
      found.set(key, read)
      read.catch(() => found.delete(key))
      return read
    },
  }
}

async function loadAdjacency(sql: Sql, columns: ColumnarCopy): Promise<Adjacency> {
  const { served, count } = columns
  const [there] = await sql<{ there: boolean }[]>`
    select to_regclass(${`${served.schema}.neighbour`}) is not null as there`
  if (!there?.there)
    throw new ApiFault(503, 'not_ready', 'This data version was built without neighbours of plots')
  const perimeter = new Int32Array(count)
  const pairs: Pair[] = []
  for (let first = 0; first < count; first += BATCH) {
    const [row] = await sql<{ perimeters: Buffer | null; pairs: Buffer | null }[]>`
      select
        (select string_agg(int4send(ordinal) || int4send(perimeter_m), '')
          from ${tableOf(sql, served, 'plot_outline')}
          where ordinal >= ${first} and ordinal < ${first + BATCH}) as perimeters,
        (select string_agg(int4send(a_ordinal) || int4send(b_ordinal) || int4send(shared_m)
            || int4send(gap_m) || int4send(overlap_m2), '')
          from ${tableOf(sql, served, 'neighbour')}
          where a_ordinal >= ${first} and a_ordinal < ${first + BATCH}) as pairs`
    const { perimeters, pairs: packed } = row ?? {}
    for (let at = 0; perimeters && at < perimeters.length; at += 8)
      perimeter[perimeters.readInt32BE(at)] = perimeters.readInt32BE(at + 4)
    for (let at = 0; packed && at < packed.length; at += PAIR_BYTES)
      pairs.push({
        a: packed.readInt32BE(at),
        b: packed.readInt32BE(at + 4),
        shared_m: packed.readInt32BE(at + 8),
        gap_m: packed.readInt32BE(at + 12),
        overlap_m2: packed.readInt32BE(at + 16),
      })
  }
  return buildAdjacency(columns.surface_m2, perimeter, pairs)
}
