// The drawn map of an offered plot or group: our own data as SVG, without words of a language, frozen with its facts.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../db/data-version.ts'
import { tableOf } from '../../db/data-version.ts'
import type { OfferFacts } from '../../model/offers/offer-facts.ts'
import { readShape } from '../../plane/shape.ts'
import { drawGround, drawOverlays, drawPlot, drawWays, legendOf, signAt } from './draw-layers.ts'
import { drawNames } from './draw-names.ts'
import type { Frame } from './frame.ts'
import { boxOf, FRAME_HEIGHT, FRAME_WIDTH, frameAround, scaleBar, toUnits } from './frame.ts'
import { drawLocator } from './draw-locator.ts'
import { GROUND } from '../../model/map/ground-colours.ts'
import { GROUND_BEGINS, GROUND_ENDS } from './over-aerial.ts'
import type { Around } from './read-around.ts'
import { readAround } from './read-around.ts'

/** Of the drawing: coarser lines are tried until it is met. */
const MOST_CHARACTERS = 60_000
const COARSER = [1, 2, 4, 8]

type PlotRow = { category: string | null; wkb: Buffer }

/**
 * The land around a plot, or around the plots of a group, in EPSG:2154, in a frame of 960 by 600 units. The same data
 * give the same drawing. Throws when none of `ids` stands in the version.
 */
export async function drawPlotMap(
  sql: Sql,
  version: DataVersion,
  ids: readonly string[],
): Promise<OfferFacts['map']> {
  const rows = await sql<PlotRow[]>`
    select category, ST_AsBinary(geom) as wkb from ${tableOf(sql, version, 'plot')}
    where id = any (string_to_array(${ids.join('+')}::text, '+')) order by ordinal`
  const shapes = rows.map(({ category, wkb }) => ({ category, rings: ringsOf(wkb) }))
  if (shapes.length === 0)
    throw new Error(`none of the plots ${ids.join(', ')} is in data version ${version.version}`)
  const frame = frameAround(boxOf(shapes.flatMap(({ rings }) => rings)))
  const own = shapes.map(({ category, rings }) => ({
    category,
    rings: rings.map((ring) => toUnits(frame, ring)),
  }))
  let [svg, legend]: [string, string[]] = ['', []]
  for (const coarse of COARSER) {
    const around = await readAround(sql, version, frame, ids, coarse)
    svg = drawSheet(around, own)
    legend = legendOf(
      around,
      own.map(({ category }) => category),
    )
    if (svg.length <= MOST_CHARACTERS) break
  }
  return {
    svg,
    bounds: boundsOf(frame),
    width: FRAME_WIDTH,
    height: FRAME_HEIGHT,
    legend,
    scale: scaleBar(frame),
    locator: await drawLocator(sql, version, frame),
  }
}

type Own = { category: string | null; rings: number[][] }

function drawSheet(around: Around, own: readonly Own[]): string {
  const outline = own.flatMap(({ rings }) => rings)
  const signs = around.access.flatMap(({ key, points }) =>
    points.map(([x, y]) => signAt(key ?? '', x!, y!)),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${FRAME_WIDTH} ${FRAME_HEIGHT}" width="${FRAME_WIDTH}" height="${FRAME_HEIGHT}" font-family="IBM Plex Sans">`,
    GROUND_BEGINS,
    drawGround(around),
    GROUND_ENDS,
    drawWays(around),
    drawOverlays(around),
    ...own.map(({ rings, category }) => drawPlot(rings, category)),
    ...signs,
    `<g text-anchor="middle" stroke="${GROUND.halo}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">`,
    drawNames(around, outline),
    '</g></g></svg>',
  ].join('')
}

/** Open rings in metres, holes among them. */
function ringsOf(wkb: Buffer): Float64Array[] {
  const shape = readShape(wkb)
  return shape.kind === 'polygon' ? shape.polygons.flat() : []
}

const boundsOf = ({ west, south, east, north }: Frame): OfferFacts['map']['bounds'] => {
  const centimetres = (metres: number) => Math.round(metres * 100) / 100
  return [centimetres(west), centimetres(south), centimetres(east), centimetres(north)]
}
