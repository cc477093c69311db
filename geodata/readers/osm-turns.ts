// What a relation of OpenStreetMap says of turns. https://wiki.openstreetmap.org/wiki/Relation:restriction
import { outcomesOf } from './osm-conditions.ts'
import type { Tags } from './osm-tags.ts'

export type OsmMember = { role: string; type: 'node' | 'way' | 'relation'; id: number }

export type OsmTurn = {
  from: number
  to: number
  /** The node where they meet, or the ways between them. */
  via: { node: number } | { ways: number[] }
  only: boolean
  truck: boolean
  car: boolean
  /** `hours`: a ban that holds at certain hours only; `unread`: not understood. Neither bans anything. */
  said: 'always' | 'hours' | 'unread'
}

/** The tags of relations that are read. */
export const TURN_TAGS: readonly string[] = [
  'type',
  'except',
  ...['', ':hgv', ':hgv_articulated', ':motorcar'].flatMap((whom) => [
    `restriction${whom}`,
    `restriction${whom}:conditional`,
  ]),
  ...['day_on', 'day_off', 'hour_on', 'hour_off'],
]

const KIND = /^(no|only)_(left_turn|right_turn|straight_on|u_turn|entry|exit)$/
const LORRY = ['restriction:hgv_articulated', 'restriction:hgv', 'restriction'] as const
const EXCEPT_LORRY = /\b(hgv|hgv_articulated|motor_vehicle|vehicle)\b/
const EXCEPT_CAR = /\b(motorcar|motor_vehicle|vehicle)\b/

/**
 * The turns of a relation; none when it is no restriction of lorries or cars. Several where several ways may not enter or
 * leave, or where lorries are told otherwise than cars.
 */
export function turnsOfRelation(tag: Tags, members: readonly OsmMember[]): OsmTurn[] {
  if (tag('type') !== 'restriction') return []
  const except = tag('except') ?? ''
  const key = LORRY.find((one) => tag(one) !== undefined || tag(`${one}:conditional`) !== undefined)
  const outcomes =
    key === undefined || (key === 'restriction' && EXCEPT_LORRY.test(except))
      ? []
      : outcomesOf(tag(key), tag(`${key}:conditional`))
  const [forLorries] = outcomes
  const forCars =
    tag('restriction:motorcar') ?? (EXCEPT_CAR.test(except) ? undefined : tag('restriction'))
  const isTimed = ['day_on', 'day_off', 'hour_on', 'hour_off'].some((one) => tag(one))
  if (new Set(outcomes).size > 1 || isTimed) {
    const kind = outcomes.find((one) => one !== undefined) ?? forCars
    return kind === undefined ? [] : toTurns(kind, members, 'hours', { truck: false, car: false })
  }
  return [...new Set([forLorries, forCars])].flatMap((kind) =>
    kind === undefined
      ? []
      : toTurns(kind, members, 'always', { truck: kind === forLorries, car: kind === forCars }),
  )
}

function toTurns(
  kind: string,
  members: readonly OsmMember[],
  said: 'always' | 'hours',
  whom: { truck: boolean; car: boolean },
): OsmTurn[] {
  const ways = (role: string) =>
    members.filter((one) => one.role === role && one.type === 'way').map(({ id }) => id)
  const [froms, tos] = [ways('from'), ways('to')]
  const via = viaOf(members.filter(({ role }) => role === 'via'))
  const [, sign, where] = KIND.exec(kind) ?? []
  const isRead =
    sign !== undefined &&
    via !== undefined &&
    (froms.length === 1 || (where === 'entry' && froms.length > 1)) &&
    (tos.length === 1 || (where === 'exit' && tos.length > 1))
  const [from] = froms
  if (from === undefined) return []
  if (!isRead)
    return [{ from, to: tos[0] ?? from, via: { ways: [] }, only: false, ...NOBODY, said: 'unread' }]
  return froms.flatMap((one) =>
    tos.map((to) => ({ from: one, to, via, only: sign === 'only', ...whom, said })),
  )
}

const NOBODY = { truck: false, car: false }

/** One node, or ways. */
function viaOf(members: readonly OsmMember[]): OsmTurn['via'] | undefined {
  const [first] = members
  if (first?.type === 'node') return members.length === 1 ? { node: first.id } : undefined
  const isWays = members.length > 0 && members.every(({ type }) => type === 'way')
  return isWays ? { ways: members.map(({ id }) => id) } : undefined
}
