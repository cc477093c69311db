import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { layBareRegion } from '../../../geodata/demo/build-demonstration.ts'
import type { Point, Ring } from '../../../geodata/demo/geometry.ts'
import { areaOf, isInside } from '../../../geodata/demo/geometry.ts'
import { plotRows } from '../../../geodata/demo/plots.ts'
import { randomOf } from '../../../geodata/demo/random.ts'
import { layOutSite } from '../../../geodata/demo/site-lots.ts'
import { ACCESS_KINDS, CATEGORIES, NETWORK_KINDS } from '../../../geodata/model/codes.ts'
import { PUBLISHED_HA } from '../../../geodata/model/ledger/published-figures.ts'

const region = layBareRegion(5, 4000)
const rowsOf = (r: typeof region) => [...plotRows(r.seed, r.sites, r.plans)]
const rows = rowsOf(region)

const fingerprint = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex')

describe('the demonstration region', () => {
  it('is the same for the same seed, and another for another', () => {
    const [same, other] = [layBareRegion(5, 4000), layBareRegion(6, 4000)]
    expect(fingerprint([rowsOf(same), same.lines])).toBe(fingerprint([rows, region.lines]))
    expect(fingerprint(rowsOf(other))).not.toBe(fingerprint(rows))
    expect(fingerprint(other.lines)).not.toBe(fingerprint(region.lines))
  })

  it('calibrates the gross surface of sites on the published hectares', () => {
    for (const category of CATEGORIES) {
      const indexes = region.sites.flatMap((site, i) => (site.category === category ? [i] : []))
      const ha =
        indexes.reduce((sum, i) => sum + areaOf(region.plans[i]?.outline ?? []), 0) / 10_000
      expect(Math.abs(ha / PUBLISHED_HA[category] - 1)).toBeLessThan(0.0005)
    }
  })

  it('makes at least as many plots as asked for, and not many more', () => {
    expect(rows.length).toBeGreaterThanOrEqual(4000)
    expect(rows.length).toBeLessThan(4300)
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
  })

  it('names every site, in words that differ inside a commune', () => {
    expect(region.sites.every((site) => site.name.length > 5)).toBe(true)
    const names = region.sites.map((site) => `${site.place.name} ${site.name}`)
    expect(new Set(names).size).toBe(names.length)
  })

  it('has points of every kind of access, a few dozen electric substations among them', () => {
    const points = [...region.networks.access, ...region.substations]
    for (const kind of ACCESS_KINDS)
      expect(points.filter((point) => point.kind === kind).length, kind).toBeGreaterThan(2)
    expect(region.substations.length).toBeGreaterThan(36)
    expect(region.substations.length).toBeLessThan(60)
    for (const { at } of region.substations) expect(isInside(at, region.outline)).toBe(true)
  })

  it('has lines of every kind of network, each named as invented, power lines ending at substations', () => {
    const ends = new Set(region.substations.map(({ at }) => at.join()))
    for (const kind of NETWORK_KINDS) {
      const lines = region.lines.filter((line) => line.kind === kind)
      expect(lines.length, kind).toBeGreaterThan(3)
      for (const { name } of lines) expect(name).toMatch(/ ficti(f|ve)\b/)
    }
    for (const { voltageKv, parts } of region.lines)
      for (const line of voltageKv === null ? [] : parts)
        for (const end of [line[0]!, line.at(-1)!]) expect(ends).toContain(end.join())
  })

  it('gives every brownfield, and nothing else, a kind: with project, without, potential', () => {
    const kinds = new Set(rows.map((row) => `${row.status === 'friche'} ${row.brownfield_stage}`))
    expect(kinds).toEqual(
      new Set(['false null', 'true sans_projet', 'true avec_projet', 'true potentielle']),
    )
  })

  it('leaves some of every value unknown', () => {
    for (const column of ['status', 'stage', 'servicing', 'land', 'name', 'declared_m2']) {
      const unknown = rows.filter((row) => row[column] === null).length / rows.length
      expect(unknown).toBeGreaterThan(0.01)
      expect(unknown).toBeLessThan(0.25)
    }
  })
})

describe('the lots of a site', () => {
  const plan = layOutSite(randomOf(3, 'a site'), [640_000, 6_860_000], 240_000, 0.7, 40)
  const edges = (ring: Ring): string[] =>
    ring.map((from, i) => [text(from), text(ring[(i + 1) % ring.length] as Point)].sort().join(' '))
  const text = ([x, y]: Point): string => `${x.toFixed(3)} ${y.toFixed(3)}`

  it('has the surface asked for, and its lots cover most of it', () => {
    expect(areaOf(plan.outline)).toBeCloseTo(240_000, 0)
    const net = plan.lots.reduce((sum, lot) => sum + areaOf(lot), 0) / 240_000
    expect(net).toBeGreaterThan(0.6)
    expect(net).toBeLessThan(0.95)
  })

  it('gives adjoining lots the same vertices along their common boundary', () => {
    const owners = new Map<string, number>()
    for (const lot of plan.lots)
      for (const edge of edges(lot)) owners.set(edge, (owners.get(edge) ?? 0) + 1)
    const shared = [...owners.values()].filter((count) => count === 2).length
    expect(shared).toBeGreaterThan(plan.lots.length / 2)
    expect(Math.max(...owners.values())).toBe(2)
  })

  it('lets no two lots overlap: a point inside one is in no other', () => {
    for (const [i, lot] of plan.lots.entries()) {
      const inside = innerPoint(lot)
      const holders = plan.lots.flatMap((other, k) => (isInside(inside, other) ? [k] : []))
      expect(holders).toEqual([i])
    }
  })
})

/** A point a little inside the first corner that turns inwards. */
function innerPoint(ring: Ring): Point {
  for (let i = 0; i < ring.length; i++) {
    const [a, b, c] = [ring[i], ring[(i + 1) % ring.length], ring[(i + 2) % ring.length]] as [
      Point,
      Point,
      Point,
    ]
    const at: Point = [(a[0] + b[0] + c[0]) / 3, (a[1] + b[1] + c[1]) / 3]
    if (areaOf([a, b, c]) > 1 && isInside(at, ring)) return at
  }
  throw new Error('no inner point')
}
