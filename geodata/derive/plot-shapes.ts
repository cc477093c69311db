// The outlines of some plots, read once for all that measures distances from them.
import type { DataVersion } from '../db/data-version.ts'
import { tableOf } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'
import type { Box, Rings } from '../plane/polygon-distance.ts'
import { boxOf } from '../plane/polygon-distance.ts'
import { readWkb, ringsOf } from '../plane/read-wkb.ts'

/** EPSG:2154; `x` and `y` are of the plot's centre. */
export type PlotShape = {
  id: string
  ordinal: number
  x: number
  y: number
  rings: Rings
  box: Box
}

/** The plots with ordinals in [from, to). */
export async function listPlotShapes(
  sql: Sql,
  version: DataVersion,
  from: number,
  to: number,
): Promise<PlotShape[]> {
  const rows = await sql<{ id: string; ordinal: number; x: number; y: number; wkb: Buffer }[]>`
    select id, ordinal, ST_X(centre) as x, ST_Y(centre) as y, ST_AsBinary(geom) as wkb
    from ${tableOf(sql, version, 'plot')} where ordinal >= ${from} and ordinal < ${to}`
  return rows.map(({ wkb, ...plot }) => {
    const rings = ringsOf(readWkb(wkb))
    return { ...plot, rings, box: boxOf(rings) }
  })
}
