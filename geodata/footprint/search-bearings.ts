// All bearings at once, by branch and bound. A rectangle of w by l at a bearing holds one of (w - l·sin δ) by
// (l - w·sin δ) turned by δ: what cannot be had at the middle of a fan of bearings rules the whole fan out. A fan is
// left only when it rules out, for every rung, all that is a metre wider and a metre longer than what is proven.
import { widthOf } from './frontier.ts'
import type { ProvenRungs } from './proven-rungs.ts'
import type { Spans } from './spans.ts'

/** Fans that the half turn is first divided into. */
const FIRST_FANS = 8

type Fan = { bearing: number; half: number; low: number; high: number }

/** Raises the rungs by what fits this surface, until they are within a metre of all that fits it. */
export function searchBearings(spans: Spans, rungs: ProvenRungs): void {
  const search = new Search(spans, rungs)
  const high = rungs.count - 1
  for (const bearing of spans.firstBearings) search.look({ bearing, half: 0, low: 0, high })
  const half = Math.PI / (2 * FIRST_FANS)
  const fans: Fan[] = []
  for (let i = 0; i < FIRST_FANS; i++)
    fans.push({ bearing: (2 * i + 1) * half, half, low: 0, high })
  for (let fan = fans.pop(); fan; fan = fans.pop()) {
    const open = search.look(fan)
    if (!open) continue
    const quarter = fan.half / 2
    fans.push(
      { ...open, bearing: fan.bearing - quarter, half: quarter },
      { ...open, bearing: fan.bearing + quarter, half: quarter },
    )
  }
}

class Search {
  #spans: Spans
  #rungs: ProvenRungs
  #bearing = 0
  #sin = 0
  #low = 0
  #high = 0

  constructor(spans: Spans, rungs: ProvenRungs) {
    this.#spans = spans
    this.#rungs = rungs
  }

  /** Looks at the middle of a fan; answers the rungs that it leaves open, if any. */
  look({ bearing, half, low, high }: Fan): { low: number; high: number } | undefined {
    const rungs = this.#rungs
    this.#bearing = bearing
    this.#sin = Math.sin(half)
    this.#low = Infinity
    this.#high = -1
    const last = Math.min(high, rungs.top + 1, rungs.count - 1)
    const playM = (rungs.lengthM(low) + 1) * this.#sin
    this.#spans.turn(bearing, rungs.lengthM(last) - playM)
    // A square that cannot be had rules out every wider rung.
    for (let rung = rungs.top + 1; rung <= high && !this.#rulesOut(rung, rung);) {
      if (!this.#improve(rung) || rungs.top < rung) {
        this.#leaveOpen(rung, rungs.count - 1)
        break
      }
      rung = rungs.top + 1
    }
    const top = Math.min(high, rungs.top)
    if (low <= top) this.#check(low, top, Math.floor(playM))
    return this.#high < 0 || half === 0 ? undefined : { low: this.#low, high: this.#high }
  }

  /** Rungs are weighed in blocks of `grain`: finer is of no use while the fan is wide. */
  #check(low: number, high: number, grain: number): void {
    if (this.#rulesOut(low, high)) return
    if (high - low < Math.max(1, grain)) {
      if (!this.#improve(high) || !this.#rulesOut(low, high)) this.#leaveOpen(low, high)
      return
    }
    const middle = (low + high) >> 1
    this.#check(middle + 1, high, grain)
    this.#check(low, middle, grain)
  }

  /** Whether nothing a metre wider and longer than the rungs from `low` to `high` fits anywhere in the fan. */
  #rulesOut(low: number, high: number): boolean {
    const wide = widthOf(low) + 1 - (this.#rungs.lengthM(low) + 1) * this.#sin
    const long = this.#rungs.lengthM(high) + 1 - (widthOf(high) + 1) * this.#sin
    return !this.#spans.mayHold(wide, long)
  }

  #improve(rung: number): boolean {
    const length = this.#spans.longest(widthOf(rung), this.#rungs.lengthM(rung) - 0.01)
    if (!this.#rungs.isBeatenBy(length, rung)) return false
    const { along, across, origin } = this.#spans
    this.#rungs.raise(rung, length, { bearing: this.#bearing, along, across, origin })
    return true
  }

  #leaveOpen(low: number, high: number): void {
    this.#low = Math.min(this.#low, low)
    this.#high = Math.max(this.#high, high)
  }
}
