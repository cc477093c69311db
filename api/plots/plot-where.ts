// The filter in SQL, read from the table of criteria. Each criterion is one boolean of three values: true passes,
// false fails, null is unknown. This is the reference; the columnar copy must agree with it.
import type { Fragment, Sql } from 'postgres'
import { DOOR_SRID, REGION_BBOX, STORAGE_SRID } from '../../geodata/model/crs.ts'
import type { Criterion, PlotFilter, ServerWord } from '../../geodata/model/filter/plot-filter.ts'
import { usesAsked } from '../../geodata/model/filter/criteria/use.ts'
import { activeCriteria } from '../../geodata/model/filter/plot-filter.ts'
import { fitRung } from '../../geodata/model/plots/footprint-rung.ts'
import type { StoredAnswer } from '../../geodata/model/plans/use-answers.ts'
import { USE_BASES, USE_SHARE, useColumn } from '../../geodata/model/plans/use-answers.ts'
import { normaliseText } from '../../geodata/model/text/normalise-text.ts'
import { areaGeometry } from '../areas/area-geometry.ts'

/** The `where` condition over a table `plot` of a data version (alias `plot`). True for the empty filter. */
export function plotWhere(sql: Sql, filter: PlotFilter): Fragment {
  return activeCriteria(filter).reduce(
    (all, criterion) => {
      const verdict = criterionVerdict(sql, filter, criterion)
      return filter.unknown === 'keep'
        ? sql`${all} and (${verdict}) is not false`
        : sql`${all} and (${verdict})`
    },
    sql`true`,
  )
}

/** One criterion as a boolean of three values. */
export function criterionVerdict(sql: Sql, filter: PlotFilter, criterion: Criterion): Fragment {
  switch (criterion.how) {
    case 'range': {
      const { toStored } = criterion.unit
      const least = filter[criterion.least]
      const most = criterion.most && filter[criterion.most]
      const column = sql`plot.${sql(criterion.column)}`
      const above = least === undefined ? sql`true` : sql`${column} >= ${toStored(least)}::bigint`
      const below = most === undefined ? sql`true` : sql`${column} <= ${toStored(most)}::bigint`
      return sql`${above} and ${below}`
    }
    case 'fits': {
      const [width, length] = filter.fits ?? [0, 0]
      const column = sql`plot.${sql(criterion.column)}`
      // Arrays of SQL begin at 1; past its end an array holds null: nothing that wide fits.
      return sql`case when ${column} is not null then
        coalesce(${column}[${fitRung(width) + 1}::integer] >= ${10 * length}::integer, false) end`
    }
    case 'distance': {
      const most = sql`${criterion.unit.toStored(filter[criterion.id] ?? 0)}::integer`
      const column = sql`plot.${sql(criterion.column)}`
      return sql`case
        when ${column} <= ${most} then true
        when ${column} is null or plot.${sql(criterion.leastColumn)} <= ${most} then null
        else false end`
    }
    case 'list':
      return sql`plot.${sql(criterion.column)} = any(${textArray(sql, filter[criterion.id])})`
    case 'use':
      return usesVerdict(sql, filter)
    case 'none': {
      const values = textArray(sql, filter[criterion.id])
      return sql`case
        when plot.${sql(criterion.column)} && ${values} then false
        when plot.${sql(criterion.unknownColumn)} && ${values} then null
        else true end`
    }
    case 'server':
      return serverVerdict(sql, filter, criterion.id)
  }
}

/** As `usePasses`, of any of the uses. */
function usesVerdict(sql: Sql, filter: PlotFilter): Fragment {
  const { use_basis: bases = USE_BASES, use_share_min: percent = USE_SHARE } = filter
  const anyOver = (answers: readonly StoredAnswer[]) =>
    usesAsked(filter).reduce(
      (any, use) => {
        const m2 = answers.reduce(
          (sum, answer) => sql`${sum} + plot.${sql(useColumn(use, answer))}`,
          sql`0::bigint`,
        )
        return sql`${any} or 100 * (${m2}) >= ${percent}::bigint * plot.surface_m2`
      },
      sql`false`,
    )
  return sql`case
    when ${anyOver(bases)} then true
    when ${anyOver([...bases, 'unknown'])} then null
    else false end`
}

function serverVerdict(sql: Sql, filter: PlotFilter, id: ServerWord): Fragment {
  if (id === 'ids') return sql`plot.id = any(${textArray(sql, filter.ids)})`
  if (id === 'bbox') return filter.bbox ? moreThanHalfInside(sql, filter.bbox) : sql`true`
  if (id === 'within') return moreThanHalfWithin(sql, areaGeometry(sql, filter.within ?? ''))
  return foldedWords(filter.q ?? '').reduce(
    (all, word) => sql`${all} and plot.search like ${`%${word}%`}`,
    sql`true`,
  )
}

/** The words of `q`, folded as the stored `search` column is: they hold no sign that `like` would read. */
export const foldedWords = (q: string): string[] => normaliseText(q).split(' ').filter(Boolean)

/** How far outside the region a frame is still followed, degrees: beyond it no plot can be. */
const FRAME_MARGIN = 1
/** Edges of a frame are parallels, which Lambert-93 bends: cut every 0.05° the error is below a metre. */
const FRAME_STEP = 0.05

/** More than half of the plot's surface lies inside a frame in EPSG:4326. The frame is transformed, not the column. */
export function moreThanHalfInside(sql: Sql, bbox: NonNullable<PlotFilter['bbox']>): Fragment {
  const [west, south, east, north] = REGION_BBOX
  const clipped = [
    Math.max(bbox[0], west - FRAME_MARGIN),
    Math.max(bbox[1], south - FRAME_MARGIN),
    Math.min(bbox[2], east + FRAME_MARGIN),
    Math.min(bbox[3], north + FRAME_MARGIN),
  ] as const
  if (clipped[0] >= clipped[2] || clipped[1] >= clipped[3]) return sql`false`
  const frame = sql`(select ST_Transform(ST_Segmentize(ST_MakeEnvelope(
    ${clipped[0]}::float8, ${clipped[1]}::float8, ${clipped[2]}::float8, ${clipped[3]}::float8,
    ${DOOR_SRID}::integer), ${FRAME_STEP}::float8), ${STORAGE_SRID}::integer))`
  return moreThanHalfWithin(sql, frame)
}

/**
 * More than half of the plot's surface lies inside an area: a scalar subquery in EPSG:2154. The area stands first in what
 * judges: so PostGIS prepares it once for all plots, and only those on its outline are cut.
 */
const moreThanHalfWithin = (sql: Sql, area: Fragment): Fragment => sql`plot.geom && ${area} and (
    ST_Covers(${area}, plot.geom)
    or (ST_Intersects(${area}, plot.geom)
      and 2 * ST_Area(ST_Intersection(plot.geom, ${area})) > ST_Area(plot.geom)))`

/** A list whose values hold no comma, as one text parameter: it needs no knowledge of array types. */
const textArray = (sql: Sql, values: readonly string[] | undefined): Fragment =>
  sql`string_to_array(${(values ?? []).join(',')}::text, ',')`
