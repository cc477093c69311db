// The names on a drawn map, in the order in which they take their places: access, communes, motorways, sites,
// other roads, water, zones.
import { ACCESS, isAccessKind } from '../../model/access/access-kinds.ts'
import { escapeXml } from '../../model/text/escape-xml.ts'
import { SIGN } from './draw-layers.ts'
import { GROUND } from '../../model/map/ground-colours.ts'
import { placesAlong, placesAround, placesWithin } from './label-places.ts'
import { isMotorway, ZONE_LINE } from './mark-styles.ts'
import type { Box, Label, PlacedLabel } from './place-labels.ts'
import { placeLabels, textWidth } from './place-labels.ts'
import type { Around, Feature } from './read-around.ts'

/** Longer names are cut: they would stand nowhere. */
const MOST_SIGNS = 38
/** Zones are many: the first that find room. */
const MOST_ZONES = 14
const MOST_STREETS = 8

type Named = Feature & { name: string }
const named = (features: readonly Feature[]): Named[] =>
  features.flatMap((one) => {
    const name = one.name?.trim()
    if (!name) return []
    const signs = [...name]
    const short = signs.length > MOST_SIGNS ? `${signs.slice(0, MOST_SIGNS - 1).join('')}…` : name
    return [{ ...one, name: short }]
  })

/** Names that keep clear of the plot's rings, of signs and of each other, as SVG text. */
export function drawNames(around: Around, outline: readonly number[][]): string {
  const signs: Box[] = around.access.flatMap(({ points }) =>
    points.map(([x, y]) => [x! - SIGN, y! - SIGN, x! + SIGN, y! + SIGN] as const),
  )
  const labels: Label[] = [
    ...accessNames(around.access),
    ...areaNames(named(around.commune), 40, { size: 16, weight: 600, colour: GROUND.textQuiet }),
    ...roadNames(around.road, true),
    ...areaNames(named(around.site), 12, { size: 13, weight: 500, colour: GROUND.text }),
    ...roadNames(around.road, false),
    ...areaNames(named(around.water), 12, { size: 13, weight: 400, colour: GROUND.waterText }),
    ...areaNames(named(around.zone).slice(0, 60), 6, { size: 12, weight: 500, colour: ZONE_LINE }),
  ]
  const placed = placeLabels(labels, signs, outline)
  const zones = placed.filter(({ colour }) => colour === ZONE_LINE).slice(MOST_ZONES)
  return placed
    .filter((one) => !zones.includes(one))
    .map(textOf)
    .join('')
}

/** In the middle of areas: the first `most` places are tried. */
const areaNames = (
  areas: readonly Named[],
  most: number,
  style: Pick<Label, 'size' | 'weight' | 'colour'>,
): Label[] =>
  areas.map(({ name, rings }) => ({
    ...style,
    text: name,
    places: placesWithin(rings).slice(0, most),
  }))

const accessNames = (features: readonly Feature[]): Label[] =>
  named(features).flatMap((one) =>
    one.points.map(([x, y]) => ({
      text: one.name,
      size: 13,
      weight: 500,
      colour: isAccessKind(one.key) ? ACCESS[one.key].colour.light : GROUND.text,
      places: placesAround(x!, y!, SIGN, 13),
    })),
  )

function roadNames(features: readonly Feature[], motorways: boolean): Label[] {
  const roads = named(features).filter(({ key }) => isMotorway(key ?? '') === motorways)
  const streets = (key: string | null) => !/^(primary|secondary|motorway|trunk)/.test(key ?? '')
  const main = roads.filter(({ key }) => !streets(key))
  return [...main, ...roads.filter(({ key }) => streets(key)).slice(0, MOST_STREETS)].map((one) => {
    const size = streets(one.key) ? 11 : 12
    return {
      text: one.name,
      size,
      weight: motorways ? 600 : 400,
      colour: motorways ? '#6b5320' : GROUND.textQuiet,
      places: placesAlong(one.lines, textWidth(one.name, size) + 12),
    }
  })
}

/** Its baseline lies a third of the size below the middle of the letters. */
function textOf({ text, size, weight, colour, at }: PlacedLabel): string {
  const dx = at.anchor === 'middle' ? '' : ` text-anchor="${at.anchor}"`
  const [x, y] = [at.x.toFixed(1), at.y.toFixed(1)]
  const turn = at.angle === 0 ? '' : ` transform="rotate(${at.angle} ${x} ${y})"`
  return `<text x="${x}" y="${(at.y + size * 0.34).toFixed(1)}" font-size="${size}" font-weight="${weight}" fill="${colour}"${dx}${turn}>${escapeXml(text)}</text>`
}
