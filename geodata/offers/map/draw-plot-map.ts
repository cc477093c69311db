// The drawn map of an offered plot or group: our own data as SVG, without words of a language, frozen with its facts.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../db/data-version.ts'
import type { OfferFacts } from '../../model/offer-facts.ts'

/**
 * The land around a plot, or around the plots of a group, in EPSG:2154, in a frame of 960 by 600 units. The same data
 * give the same drawing. Throws when none of `ids` stands in the version.
 */
export async function drawPlotMap(
  sql: Sql,
  version: DataVersion,
  ids: readonly string[],
): Promise<OfferFacts['map']> {
  ;(void sql, version)
  throw new Error(`no drawing yet of ${ids.join('+')}`)
}
