// What signs keep the lorry from: counted road by road as a graph is built, for the record of a data version.
import { TRUCK } from '../../model/roads/roads.ts'
import type { RoadLine } from './road-line.ts'

/** Roads, and kilometres of them. */
export type Counted = { roads: number; km: number }

export const BANS = ['weight', 'axle', 'height', 'width', 'length', 'hgv'] as const
export type Ban = (typeof BANS)[number]

/** `closed`: by any of the bans. `atHours`, `unread`: open though something is said. Roads that cars may take. */
export type BanFacts = Record<Ban | 'closed' | 'atHours' | 'unread', Counted>

/** Why the lorry may not take a road; nothing where it may. */
export function bansOf(road: Omit<RoadLine, 'line'>): Ban[] {
  const under = (limit: number | null, lorry: number) => limit !== null && limit < lorry
  const is: Record<Ban, boolean> = {
    weight: under(road.maxWeightT, TRUCK.weightT),
    axle: under(road.maxAxleT, TRUCK.axleT),
    height: under(road.maxHeightM, TRUCK.heightM),
    width: under(road.maxWidthM, TRUCK.widthM),
    length: under(road.maxLengthM, TRUCK.lengthM),
    hgv: !road.truck,
  }
  return BANS.filter((ban) => is[ban])
}

export class BanCounter {
  readonly facts: BanFacts = {
    weight: { roads: 0, km: 0 },
    axle: { roads: 0, km: 0 },
    height: { roads: 0, km: 0 },
    width: { roads: 0, km: 0 },
    length: { roads: 0, km: 0 },
    hgv: { roads: 0, km: 0 },
    closed: { roads: 0, km: 0 },
    atHours: { roads: 0, km: 0 },
    unread: { roads: 0, km: 0 },
  }

  add(road: RoadLine): void {
    if (road.class === 'path' || !road.car) return
    const bans = bansOf(road)
    const told = [
      ...bans,
      ...(bans.length > 0 ? (['closed'] as const) : []),
      ...(road.atHours && bans.length === 0 ? (['atHours'] as const) : []),
      ...(road.unread && bans.length === 0 ? (['unread'] as const) : []),
    ]
    if (told.length === 0) return
    let metres = 0
    for (let i = 2; i < road.line.length; i += 2)
      metres += Math.hypot(road.line[i]! - road.line[i - 2]!, road.line[i + 1]! - road.line[i - 1]!)
    for (const one of told) {
      this.facts[one].roads++
      this.facts[one].km += metres / 1000
    }
  }

  /** Kilometres to the ten metres. */
  finish(): BanFacts {
    for (const counted of Object.values(this.facts)) counted.km = Math.round(100 * counted.km) / 100
    return this.facts
  }
}
