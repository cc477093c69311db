// What tags say to the lorry of TRUCK: whether it may come in, and the limits of the road.
// A road that it may use at some hours counts as open. https://wiki.openstreetmap.org/wiki/Key:access, Key:hgv, Key:maxweight
import { TRUCK } from '../model/roads/roads.ts'
import type { RoadLine } from '../roads/graph/road-line.ts'
import { outcomesOf } from './osm-conditions.ts'
import type { Limit } from './osm-limits.ts'
import { metresOf, readLimit, tonnesOf } from './osm-limits.ts'
import type { Tags } from './osm-tags.ts'

const NO = new Set([
  'no',
  'private',
  'permit',
  'residents',
  'agricultural',
  'forestry',
  'military',
  'emergency',
  'use_sidepath',
  'psv',
  'bus',
])
export const isNo = (value: string | undefined): boolean => value !== undefined && NO.has(value)

/** The most particular first: it decides where it is said. */
const LORRY_ACCESS = ['hgv_articulated', 'hgv', 'motor_vehicle', 'vehicle', 'access'] as const
const CAR_ACCESS = ['motorcar', 'motor_vehicle', 'vehicle', 'access'] as const

/** By limit: tags that set it, each list the most particular first. What is signed by rated weight means the lorry too. */
const LIMITS = {
  maxWeightT: {
    mine: TRUCK.weightT,
    read: tonnesOf,
    tags: [
      ['maxweight:hgv_articulated', 'maxweight:hgv', 'maxweight'],
      ['maxweightrating:hgv_articulated', 'maxweightrating:hgv', 'maxweightrating'],
      ['maxgcweight:hgv', 'maxgcweight'],
      ['maxgcweightrating:hgv', 'maxgcweightrating'],
    ],
  },
  maxAxleT: { mine: TRUCK.axleT, read: tonnesOf, tags: [['maxaxleload:hgv', 'maxaxleload']] },
  maxHeightM: {
    mine: TRUCK.heightM,
    read: metresOf,
    tags: [['maxheight:hgv', 'maxheight'], ['maxheight:physical']],
  },
  maxWidthM: {
    mine: TRUCK.widthM,
    read: metresOf,
    tags: [['maxwidth:hgv', 'maxwidth'], ['maxwidth:physical']],
  },
  maxLengthM: {
    mine: TRUCK.lengthM,
    read: metresOf,
    tags: [['maxlength:hgv_articulated', 'maxlength:hgv', 'maxlength']],
  },
} as const

const LIMIT_NAMES = ['maxWeightT', 'maxAxleT', 'maxHeightM', 'maxWidthM', 'maxLengthM'] as const
const LIMIT_TAGS = LIMIT_NAMES.flatMap((name) => LIMITS[name].tags.flat())

/** The tags that are read here. */
export const LORRY_TAGS: readonly string[] = [
  ...[...LORRY_ACCESS, ...LIMIT_TAGS].flatMap((key) => [key, `${key}:conditional`]),
  'goods',
  'motorcar',
]

/** Whether lorries and cars may come in at some hours at least; `atHours`: not at all of them. */
export function accessOfTags(tag: Tags): { truck: boolean; car: boolean; atHours: boolean } {
  const outcomes = lorryOutcomes(tag, LORRY_ACCESS)
  const closed = outcomes.filter(isNo).length
  return {
    truck: closed < outcomes.length,
    car: !isNo(CAR_ACCESS.map(tag).find((value) => value !== undefined)),
    atHours: closed > 0 && closed < outcomes.length,
  }
}

/** What is not said of lorries is said of what they are a part of. */
function lorryOutcomes(tag: Tags, keys: readonly string[]): (string | undefined)[] {
  const [key, ...wider] = keys
  if (key === undefined) return [undefined]
  // Many write goods=no and mean those above 3.5 t as well.
  const own = tag(key) ?? (key === 'hgv' && tag('goods') === 'no' ? 'no' : undefined)
  const outcomes = outcomesOf(own, tag(`${key}:conditional`))
  const said = outcomes.filter((value) => value !== undefined)
  return said.length === outcomes.length ? said : [...said, ...lorryOutcomes(tag, wider)]
}

export type LorryLimits = Pick<RoadLine, (typeof LIMIT_NAMES)[number] | 'unread' | 'atHours'>

/** The limits that hold at all hours; `atHours`: one that keeps the lorry out holds at some. */
export function limitsOfTags(tag: Tags): LorryLimits {
  const found: LorryLimits = {
    maxWeightT: null,
    maxAxleT: null,
    maxHeightM: null,
    maxWidthM: null,
    maxLengthM: null,
    unread: false,
    atHours: false,
  }
  for (const name of LIMIT_NAMES) {
    const { mine, read, tags } = LIMITS[name]
    for (const keys of tags) {
      const key = keys.find(
        (one) => tag(one) !== undefined || tag(`${one}:conditional`) !== undefined,
      )
      if (key === undefined) continue
      const outcomes = outcomesOf(tag(key), tag(`${key}:conditional`)).map((said) =>
        readLimit(said, read),
      )
      const limits = outcomes.map(({ limit }) => limit ?? Infinity)
      const most = Math.max(...limits)
      if (most < Infinity) found[name] = Math.min(found[name] ?? Infinity, most)
      if (most >= mine && Math.min(...limits) < mine) found.atHours = true
      if (outcomes.some(({ unread }: Limit) => unread)) found.unread = true
    }
  }
  return found
}
