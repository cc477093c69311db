// What parts of one piece of land cover together: the one piece of SQL by which overlapping areas count once, for the
// columns of plots as for readings.
import type { Fragment, Sql } from 'postgres'

/**
 * Overlays snap to a tenth of a millimetre. Without a grid GEOS first tries bare numbers and starts again when that fails;
 * where boundaries nearly coincide the failure ends the session of the embedded engine instead.
 */
export const GRID_M = 0.0001

/**
 * An aggregate over rows with `piece` (what of a feature lies in the land `whole`), and its `area_m2`: m² of their
 * union. The cheap answers first.
 */
export const unionM2 = (sql: Sql): Fragment => sql`
  case when count(*) = 1 then max(area_m2)
    when max(area_m2) >= max(ST_Area(whole)) then max(area_m2)
    else ST_Area(ST_Union(piece, ${GRID_M}::float8)) end`
