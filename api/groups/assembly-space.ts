// From a filter and its masks to where groups are looked for.
import type { PlotFilter } from '../../geodata/model/filter/plot-filter.ts'
import { haToM2 } from '../../geodata/model/units.ts'
import type { Adjacency } from './adjacency.ts'
import type { SearchSpace } from './assemble-group.ts'
import type { Masks } from '../columnar/criterion-masks.ts'
import type { ColumnarCopy } from '../columnar/columnar-copy.ts'

/**
 * Plots that pass every criterion but the surface, whose surface is known, and that do not reach `surface_min` alone:
 * one that does is a match of its own, not part of a group. `surface_max` bounds the group.
 */
export function searchSpaceOf(
  { surface_m2, text, count }: ColumnarCopy,
  adjacency: Adjacency,
  { surface_min = 0, surface_max }: PlotFilter,
  { active, drops }: Masks,
  mostPlots: number,
): SearchSpace {
  const least_m2 = haToM2(surface_min)
  const bySurface = 1 + active.findIndex(({ id }) => id === 'surface')
  const eligible = new Uint8Array(count)
  for (let plot = 0; plot < count; plot++) {
    const surface = surface_m2[plot]!
    const drop = drops[plot]!
    if ((drop === 0 || drop === bySurface) && surface > 0 && surface < least_m2) eligible[plot] = 1
  }
  return {
    adjacency,
    surface_m2,
    site: text.site_id.codes,
    eligible,
    least_m2,
    most_m2: surface_max === undefined ? Infinity : haToM2(surface_max),
    mostPlots,
  }
}
