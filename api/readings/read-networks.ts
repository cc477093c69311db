// How far an area is from the nearest line of each kind of network, in a straight line, and where nothing is known.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import type { NetworkKind } from '../../geodata/model/codes.ts'
import { NETWORK_KINDS } from '../../geodata/model/codes.ts'
import type { Reading } from '../../geodata/model/plans/reading.ts'
import type { ReadArea } from './layer-parts.ts'

type Row = {
  kind: NetworkKind
  id: string | null
  name: string | null
  detail: string | null
  source: string | null
  distance_m: number | null
  edge_m: number
}

/** Every kind whose data hold the middle of the area, as for a plot; metres from its edge, 0 where a line crosses it. */
export async function readNetworks(
  sql: Sql,
  version: DataVersion,
  { wkb }: ReadArea,
): Promise<Reading['networks']> {
  const rows = await sql<Row[]>`
    with area as materialized (
      select geom, ST_PointOnSurface(geom) as centre
      from ST_GeomFromWKB(${wkb as Buffer}::bytea, 2154) as geom),
    known as (
      select wanted.kind, wanted.at, max(ST_Distance(ST_Boundary(dataset.coverage), area.geom)) as edge_m
      from unnest(${[...NETWORK_KINDS]}::text[]) with ordinality as wanted (kind, at)
      cross join area
      join ${tableOf(sql, version, 'dataset')} as dataset
        on 'network.' || wanted.kind = any (dataset.serves) and ST_Intersects(dataset.coverage, area.centre)
      group by wanted.kind, wanted.at)
    select known.kind, known.edge_m, nearest.*
    from known cross join area
    left join lateral (
      select id, name, detail, source, ST_Distance(line.geom, area.geom) as distance_m
      from ${tableOf(sql, version, 'network_line')} as line where line.kind = known.kind
      order by line.geom <-> area.geom, line.id limit 1) as nearest on true
    order by known.at`
  return rows.map(({ kind, id, name, detail, source, distance_m, edge_m }) => ({
    kind,
    nearest:
      id === null || source === null || distance_m === null
        ? null
        : {
            name,
            detail,
            source,
            distance_m: Math.round(distance_m),
            least_m: edge_m < distance_m ? Math.floor(edge_m) : null,
          },
  }))
}
