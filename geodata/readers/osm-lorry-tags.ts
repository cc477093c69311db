// What tags say to the lorry of TRUCK: whether it may come in, and the limits of the road.
// A road that it may use at some hours counts as open. https://wiki.openstreetmap.org/wiki/Key:access, Key:hgv, Key:maxweight
import { TRUCK } from '../model/roads/roads.ts'
import type { RoadLine } from '../roads/graph/road-line.ts'
import { outcomesOf } from './osm-conditions.ts'
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

/** A key, and the key of its conditions: named once, for every road is asked for all of them. */
type Key = readonly [key: string, conditional: string]
const withCondition = (key: string): Key => [key, `${key}:conditional`]

/** The most particular first: it decides where it is said. */
const LORRY_ACCESS = ['hgv_articulated', 'hgv', 'motor_vehicle', 'vehicle', 'access'].map(
  withCondition,
)
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
const LIMIT_KEYS = LIMIT_NAMES.flatMap((name) =>
  LIMITS[name].tags.map((keys) => ({ name, keys: keys.map(withCondition) })),
)

/** The tags that are read here. */
export const LORRY_TAGS: readonly string[] = [
  ...LORRY_ACCESS.flat(),
  ...LIMIT_KEYS.flatMap(({ keys }) => keys.flat()),
  'goods',
  'motorcar',
]

/** Whether lorries and cars may come in at some hours at least; `atHours`: not at all of them. */
export function accessOfTags(tag: Tags): { truck: boolean; car: boolean; atHours: boolean } {
  const outcomes = lorryOutcomes(tag)
  const closed = outcomes.filter(isNo).length
  const forCars = CAR_ACCESS.find((key) => tag(key) !== undefined)
  return {
    truck: closed < outcomes.length,
    car: forCars === undefined || !isNo(tag(forCars)),
    atHours: closed > 0 && closed < outcomes.length,
  }
}

/** What is not said of lorries is said of what they are a part of. */
function lorryOutcomes(tag: Tags): (string | undefined)[] {
  const outcomes: (string | undefined)[] = []
  for (const [key, conditional] of LORRY_ACCESS) {
    // Many write goods=no and mean those above 3.5 t as well.
    const own = tag(key) ?? (key === 'hgv' && tag('goods') === 'no' ? 'no' : undefined)
    const condition = tag(conditional)
    if (own === undefined && condition === undefined) continue
    const said = outcomesOf(own, condition)
    for (const value of said) if (value !== undefined) outcomes.push(value)
    if (!said.includes(undefined)) return outcomes
  }
  outcomes.push(undefined)
  return outcomes
}

export type LorryLimits = Pick<RoadLine, (typeof LIMIT_NAMES)[number] | 'unread' | 'atHours'>

/** What is said by none of the tags. */
export const NO_LIMITS: Readonly<LorryLimits> = {
  maxWeightT: null,
  maxAxleT: null,
  maxHeightM: null,
  maxWidthM: null,
  maxLengthM: null,
  unread: false,
  atHours: false,
}
export const OPEN = { truck: true, car: true, atHours: false } as const

/** The limits that hold at all hours; `atHours`: one that keeps the lorry out holds at some. */
export function limitsOfTags(tag: Tags): LorryLimits {
  const found = { ...NO_LIMITS }
  for (const { name, keys } of LIMIT_KEYS) {
    const said = keys.find(
      ([key, conditional]) => tag(key) !== undefined || tag(conditional) !== undefined,
    )
    if (!said) continue
    const { mine, read } = LIMITS[name]
    const outcomes = outcomesOf(tag(said[0]), tag(said[1])).map((text) => readLimit(text, read))
    const limits = outcomes.map(({ limit }) => limit ?? Infinity)
    const most = Math.max(...limits)
    if (most < Infinity) found[name] = Math.min(found[name] ?? Infinity, most)
    if (most >= mine && Math.min(...limits) < mine) found.atHours = true
    if (outcomes.some(({ unread }) => unread)) found.unread = true
  }
  return found
}
