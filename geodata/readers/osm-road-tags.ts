// What the tags of an OpenStreetMap way say of a road. https://wiki.openstreetmap.org/wiki/Key:highway, Key:access,
// Key:oneway, Key:maxspeed (FR:… are France's limits by law), Key:maxweight, Key:maxheight, Key:hgv.
import type { RoadClass } from '../model/roads/roads.ts'
import { ROAD_CLASSES } from '../model/roads/roads.ts'
import type { RoadLine } from '../roads/graph/road-line.ts'

export type Tags = (key: string) => string | undefined

/** The tags that are read; all others stay unread. */
export const ROAD_TAGS = [
  'highway',
  'area',
  'junction',
  'oneway',
  'maxspeed',
  'access',
  'vehicle',
  'motor_vehicle',
  'hgv',
  'goods',
  'foot',
  'maxweight',
  'maxheight',
  'maxwidth',
  'bridge',
  'tunnel',
  'layer',
  'name',
  'ref',
] as const

const FOR_FEET = new Set([
  'footway',
  'path',
  'pedestrian',
  'steps',
  'cycleway',
  'bridleway',
  'track',
  'corridor',
])
const CLASSES = new Set<string>(ROAD_CLASSES.filter((name) => name !== 'path'))
const NO = new Set([
  'no',
  'private',
  'agricultural',
  'forestry',
  'military',
  'emergency',
  'use_sidepath',
  'psv',
  'bus',
])
const isNo = (value: string | undefined) => value !== undefined && NO.has(value)

/**
 * The road, without its place; undefined when the way is none, or one that nobody may use. A road closed to motor
 * vehicles that people may walk is a path. `hgv=destination` counts as open: a plot is a destination.
 */
export function roadOfTags(tag: Tags): Omit<RoadLine, 'id' | 'line'> | undefined {
  const highway = tag('highway')
  if (highway === undefined || tag('area') === 'yes') return undefined
  const isForFeet = FOR_FEET.has(highway)
  const named = highway === 'road' ? 'unclassified' : highway
  if (!isForFeet && !CLASSES.has(named)) return undefined
  const access = tag('access')
  const isClosed = isNo(tag('motor_vehicle') ?? tag('vehicle') ?? access)
  const isFast = /^(motorway|trunk)/.test(named)
  const foot = !isNo(tag('foot') ?? (isFast ? 'no' : access))
  const isPath = isForFeet || isClosed
  if (isPath && !foot) return undefined
  const roadClass = (isPath ? 'path' : named) as RoadClass
  return {
    class: roadClass,
    name: nameOf(tag, roadClass),
    oneway: isPath ? 0 : onewayOf(tag, roadClass),
    speedKmh: isPath ? null : speedOf(tag('maxspeed')),
    truck: !isPath && !isNo(tag('hgv') ?? (tag('goods') === 'no' ? 'no' : undefined)),
    foot,
    maxWeightT: isPath ? null : least(tag('maxweight'), tonnes),
    maxHeightM: isPath ? null : least(tag('maxheight'), metres),
    maxWidthM: isPath ? null : least(tag('maxwidth'), metres),
    level: levelOf(tag),
  }
}

/** Roads between towns are known by their number, streets by their name. */
function nameOf(tag: Tags, roadClass: RoadClass): string | null {
  const [ref, name] = [tag('ref')?.trim(), tag('name')?.trim()]
  const isRoad = ROAD_CLASSES.indexOf(roadClass) < ROAD_CLASSES.indexOf('unclassified')
  return (isRoad ? ref || name : name || ref) || null
}

function onewayOf(tag: Tags, roadClass: RoadClass): RoadLine['oneway'] {
  const said = tag('oneway')
  if (said === 'yes' || said === 'true' || said === '1') return 1
  if (said === '-1' || said === 'reverse') return -1
  if (said === 'no' || said === 'false' || said === '0') return 0
  // Its direction changes with the hour: not known.
  if (said === 'reversible' || said === 'alternating') return null
  const junction = tag('junction')
  return roadClass === 'motorway' || junction === 'roundabout' || junction === 'circular' ? 1 : 0
}

const LEGAL_KMH: Readonly<Record<string, number>> = {
  living_street: 20,
  urban: 50,
  rural: 80,
  trunk: 110,
  motorway: 130,
}

function speedOf(said: string | undefined): number | null {
  if (said === undefined) return null
  const legal = /^FR:(?:zone:?)?(\w+)$/i.exec(said)?.[1]
  if (legal !== undefined)
    return LEGAL_KMH[legal.toLowerCase()] ?? (/^\d{2,3}$/.test(legal) ? Number(legal) : null)
  if (said === 'walk') return 6
  return least(said, (text) => {
    const [, number, unit] = /^(\d{1,3}(?:\.\d+)?) ?(km\/h|kmh|kph|mph|knots)?$/.exec(text) ?? []
    if (number === undefined) return undefined
    return Math.round(Number(number) * (unit === 'mph' ? 1.609344 : unit === 'knots' ? 1.852 : 1))
  })
}

/** The least of several values (`3.5;19`); null when none is said, or one cannot be read. */
function least(
  said: string | undefined,
  read: (text: string) => number | undefined,
): number | null {
  if (said === undefined) return null
  const values = said
    .split(/[;|]/)
    .map((text) => read(text.trim().replace(/^(\d+),(\d+)/, '$1.$2')))
  const known = values.filter((value) => value !== undefined && value > 0) as number[]
  return known.length === values.length ? Math.min(...known) : null
}

function tonnes(text: string): number | undefined {
  const [, number, unit = 't'] = /^(\d+(?:\.\d+)?) ?(t|kg|lbs|st|lt)?$/.exec(text) ?? []
  if (number === undefined) return undefined
  const IN_TONNES: Readonly<Record<string, number>> = {
    t: 1,
    kg: 0.001,
    lbs: 0.000453592,
    st: 0.907185,
    lt: 1.016047,
  }
  return Number(number) * (IN_TONNES[unit] as number)
}

function metres(text: string): number | undefined {
  const [, number, unit] = /^(\d+(?:\.\d+)?) ?(m|cm|ft)?$/.exec(text) ?? []
  if (number !== undefined)
    return Number(number) * (unit === 'cm' ? 0.01 : unit === 'ft' ? 0.3048 : 1)
  const [, feet, inches = '0'] = /^(\d+)' ?(?:(\d+(?:\.\d+)?)")?$/.exec(text) ?? []
  return feet === undefined ? undefined : (Number(feet) + Number(inches) / 12) * 0.3048
}

/** Bridges and tunnels only: what else has a layer lies on the ground and meets what it crosses there. */
function levelOf(tag: Tags): number {
  const [bridge, tunnel] = [tag('bridge'), tag('tunnel')]
  const isBridge = bridge !== undefined && bridge !== 'no'
  const isTunnel = tunnel !== undefined && tunnel !== 'no' && tunnel !== 'building_passage'
  if (!isBridge && !isTunnel) return 0
  const layer = Number(tag('layer'))
  if (Number.isInteger(layer) && layer !== 0 && Math.abs(layer) <= 9) return layer
  return isBridge ? 1 : -1
}
