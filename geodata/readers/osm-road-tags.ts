// What the tags of an OpenStreetMap way say of a road. https://wiki.openstreetmap.org/wiki/Key:highway, Key:access,
// Key:oneway, Key:maxspeed (FR:… are France's limits by law). What they say to lorries: osm-lorry-tags.ts.
import type { RoadClass } from '../model/roads/roads.ts'
import { ROAD_CLASSES } from '../model/roads/roads.ts'
import type { RoadLine } from '../roads/graph/road-line.ts'
import { readLimit } from './osm-limits.ts'
import { accessOfTags, isNo, limitsOfTags, LORRY_TAGS, NO_LIMITS, OPEN } from './osm-lorry-tags.ts'
import type { Tags } from './osm-tags.ts'

/** A road without its place and its numbers. */
export type TaggedRoad = Omit<RoadLine, 'id' | 'way' | 'line'>

/** The tags that are read; all others stay unread. */
export const ROAD_TAGS: readonly string[] = [
  ...LORRY_TAGS,
  'highway',
  'area',
  'junction',
  'oneway',
  'maxspeed',
  'foot',
  'bridge',
  'tunnel',
  'layer',
  'name',
  'ref',
]

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

/**
 * The road, without its place; undefined when the way is none, or one that nobody may use. A road closed to motor
 * vehicles that people may walk is a path. `hgv=destination` counts as open: a plot is a destination. Most
 * roads have no tag of LORRY_TAGS: who knows that says so, and they are not asked for.
 */
export function roadOfTags(tag: Tags, hasLorryTags = true): TaggedRoad | undefined {
  const highway = tag('highway')
  if (highway === undefined || tag('area') === 'yes') return undefined
  const isForFeet = FOR_FEET.has(highway)
  const named = highway === 'road' ? 'unclassified' : highway
  if (!isForFeet && !CLASSES.has(named)) return undefined
  const { truck, car, atHours } = hasLorryTags ? accessOfTags(tag) : OPEN
  const isFast = /^(motorway|trunk)/.test(named)
  const foot = !isNo(tag('foot') ?? (isFast ? 'no' : tag('access')))
  const isPath = isForFeet || !(truck || car)
  if (isPath && !foot) return undefined
  const limits = isPath || !hasLorryTags ? NO_LIMITS : limitsOfTags(tag)
  const roadClass = (isPath ? 'path' : named) as RoadClass
  return {
    class: roadClass,
    name: nameOf(tag, roadClass),
    oneway: isPath ? 0 : onewayOf(tag, roadClass),
    speedKmh: isPath ? null : speedOf(tag('maxspeed')),
    truck: !isPath && truck,
    car: !isPath && car,
    foot,
    ...limits,
    atHours: !isPath && (atHours || limits.atHours),
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
  const { limit } = readLimit(said, (text) => {
    const [, number, unit] = /^(\d{1,3}(?:\.\d+)?) ?(km\/h|kmh|kph|mph|knots)?$/.exec(text) ?? []
    if (number === undefined) return undefined
    return Math.round(Number(number) * (unit === 'mph' ? 1.609344 : unit === 'knots' ? 1.852 : 1))
  })
  return limit
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
