// One filter, the same plots in every form: list (all pages), columnar masks, bit set, GeoJSON, the map on
// decoded tiles, plain reading.
import { createExpression } from '@maplibre/maplibre-gl-style-spec'
import * as fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { createApp } from '../../api/app.ts'
import { ordinalsOfBits } from '../../api/columnar/bits.ts'
import { criterionMasks } from '../../api/columnar/criterion-masks.ts'
import { loadCopy } from '../../api/columnar/load-copy.ts'
import type { ColumnarCopy } from '../../api/columnar/columnar-copy.ts'
import { SORTS } from '../../api/plots/plot-page.ts'
import type { Facets, PlotBits, PlotList } from '../../geodata/model/answers.ts'
import { mapExpression, needsServer } from '../../geodata/model/filter/map-expression.ts'
import type { PlotFilter } from '../../geodata/model/filter/plot-filter.ts'
import type { CriterionHow, CriterionId } from '../../geodata/model/filter/plot-filter.ts'
import { CRITERIA, dropCriterion, WORDS } from '../../geodata/model/filter/plot-filter.ts'
import { readFilter } from '../../geodata/model/filter/read-filter.ts'
import { TILESETS } from '../../geodata/model/map/tiles.ts'
import { draws } from '../rig/draws.ts'
import { describeOnEngines } from '../rig/database.ts'
import { matches, verdicts } from '../rig/plain-evaluation.ts'
import { readPlotsOnTiles } from '../rig/plots-on-tiles.ts'
import { randomFilter } from '../rig/random-filter.ts'
import type { SmallPlot, SmallVersion } from '../rig/land/small-version.ts'
import { publishSmallVersion } from '../rig/land/small-version.ts'

describeOnEngines('one filter in every form', (t) => {
  let app: ReturnType<typeof createApp>
  let small: SmallVersion
  let columns: ColumnarCopy
  let zooms: Awaited<ReturnType<typeof readPlotsOnTiles>>

  beforeAll(async () => {
    small = await publishSmallVersion(t.sql)
    app = createApp({ db: t.db, settings: { software: 'test 1' } })
    columns = await loadCopy(t.sql, { ...small, edition: 'e', publishedAt: '' })
    zooms = await readPlotsOnTiles(t.sql, app, small)
  })

  it('has every plot on the map at every zoom', () => {
    const { minzoom, maxzoom } = TILESETS.plot
    expect([...zooms.keys()].sort((a, b) => a - b)).toEqual(
      Array.from({ length: maxzoom - minzoom + 1 }, (_, i) => minzoom + i),
    )
    for (const plots of zooms.values())
      expect([...plots.keys()].sort()).toEqual(small.plots.map(({ id }) => id))
  })

  async function ask<Answer>(path: string): Promise<Answer> {
    const response = await app.request(path)
    const body = (await response.json()) as Answer
    expect(response.status, `${path}: ${JSON.stringify(body).slice(0, 300)}`).toBe(200)
    return body
  }

  async function listAll(query: string, sort: string, limit: number): Promise<PlotList[]> {
    const pages: PlotList[] = []
    let cursor = ''
    for (;;) {
      const page = await ask<PlotList>(`/api/plots?${query}&sort=${sort}&limit=${limit}${cursor}`)
      pages.push(page)
      if (page.next === null) return pages
      expect(page.plots).toHaveLength(limit)
      cursor = `&cursor=${page.next}`
    }
  }

  it('finds the same plots, in the stated order, page after page', async () => {
    const shapes = { matched: 0, empty: 0, server: 0 }
    await fc.assert(
      fc.asyncProperty(
        randomFilter,
        fc.constantFrom(...SORTS),
        fc.integer({ min: 15, max: 230 }),
        fc.integer({ min: TILESETS.plot.minzoom, max: TILESETS.plot.maxzoom }),
        async ({ filter, query }, sort, limit, zoom) => {
          const pages = await listAll(query, sort, limit)
          const listed = pages.flatMap((page) => page.plots)
          const ids = listed.map(({ id }) => id).sort()
          const undecided = small.plots.filter((plot) => matches(plot, filter) === undefined)
          const sure = (all: string[]) =>
            all.filter((id) => !undecided.some((plot) => plot.id === id))
          const expected = small.plots.filter((plot) => matches(plot, filter)).map(({ id }) => id)
          expect(sure(ids), query).toEqual(expected)
          expect(listed.map(({ ordinal }) => ordinal)).toEqual(ordered(listed, sort))
          shapes[ids.length ? 'matched' : 'empty']++

          const file = await ask<{ features: { id: string }[] }>(
            `/api/exports/geojson?${query}&sort=${sort}`,
          )
          expect(file.features.map((one) => one.id)).toEqual(listed.map((plot) => plot.id))

          const bits = await ask<PlotBits>(`/api/plots/bits?${query}`)
          const ordinals = ordinalsOfBits(Buffer.from(bits.bits, 'base64'))
          expect(ordinals.map((ordinal) => small.plots[ordinal]!.id)).toEqual(ids)
          expect([bits.matched, pages[0]!.matched]).toEqual([ids.length, ids.length])
          expect(pages[0]!.unknown_dropped).toBe(
            small.plots.filter((plot) => fellForUnknown(plot, filter, ids)).length,
          )
          if (!filter.bbox && !filter.within) {
            const { drops } = criterionMasks(columns, filter)
            expect(columns.ids.filter((_, plot) => drops[plot] === 0)).toEqual(ids)
          }

          if (needsServer(filter)) shapes.server++
          expect(onMap(zoom, filter, needsServer(filter) ? ordinals : undefined)).toEqual(ids)
        },
      ),
      draws(30, 20261124),
    )
    expect(Math.min(...Object.values(shapes))).toBeGreaterThan(1)
  })

  it('counts what each criterion costs when every one of the table is stated at once', async () => {
    const everyCode = (column: string) =>
      [...new Set(small.plots.map((plot) => plot[column]))].filter(Boolean).join(',')
    const wide = new Map<string, string>([
      ...WORDS.map(({ name, document }): [string, string] => {
        const { items, maximum } = document.schema as {
          items?: { enum?: string[] }
          maximum?: number
        }
        return [name, items?.enum?.join(',') ?? String(maximum)]
      }),
      ...CRITERIA.flatMap((one): [string, string][] =>
        one.how === 'range' ? [[one.least, '0']] : [],
      ),
      ...Object.entries({
        fits: '5x5',
        without: 'flood',
        epci: everyCode('epci'),
        commune: everyCode('code_insee'),
        site: everyCode('site_id'),
        ids: small.plots.map(({ id }) => id).join(','),
        bbox: '2,48.7,2.5,49.2',
        within: 'circle:2.22000,48.96000,30000',
        q: 'lot',
      }),
    ])
    const shapes = { matched: 0, costs: new Set<number>() }
    for (const unknown of ['keep', 'drop'] as const) {
      const query = new URLSearchParams([...wide.set('unknown', unknown)]).toString()
      const { filter, issues } = readFilter(new URLSearchParams(query))
      expect(issues).toEqual([])
      const count = (one: PlotFilter) => small.plots.filter((plot) => matches(plot, one)).length
      const facets = await ask<Facets>(`/api/facets?${query}`)
      expect(facets.matched).toBe(count(filter))
      expect(facets.dropping.map(({ criterion }) => criterion)).toEqual(
        CRITERIA.map(({ id }) => id),
      )
      for (const { criterion, matched } of facets.dropping)
        expect(matched, criterion).toBe(count(dropCriterion(filter, criterion as CriterionId)))
      shapes.matched += facets.matched
      for (const { matched } of facets.dropping) shapes.costs.add(matched - facets.matched)
    }
    expect(shapes.matched).toBeGreaterThan(0)
    expect(shapes.costs.size).toBeGreaterThan(3)
  })

  /** The plots that the map would draw as matching, from the tiles of a zoom. */
  function onMap(zoom: number, filter: PlotFilter, matching?: readonly number[]): string[] {
    const made = createExpression(mapExpression(filter, matching), 'filter')
    if (made.result === 'error') throw new Error(made.value.map(String).join())
    return [...zooms.get(zoom)!]
      .filter(([, plot]) => made.value.evaluate({ zoom }, plot as never))
      .map(([id]) => id)
      .sort()
  }

  it('counts beside each value what a plain query counts, and what each criterion costs', async () => {
    await fc.assert(
      fc.asyncProperty(randomFilter, async ({ filter, query }) => {
        const facets = await ask<Facets>(`/api/facets?${query}`)
        const count = (one: PlotFilter) => small.plots.filter((plot) => matches(plot, one) === true)
        const others = (id: CriterionId) => count(dropCriterion(filter, id))
        if (filter.bbox || filter.within) return
        for (const { criterion, matched, surface_ha } of facets.dropping) {
          const plots = others(criterion as CriterionId)
          expect(matched, `${query} without ${criterion}`).toBe(plots.length)
          expect(surface_ha).toBeCloseTo(hectares(plots), 6)
        }
        for (const [id, column] of Object.entries(FACET_COLUMNS)) {
          const plots = others(id as CriterionId)
          for (const { value, count, surface_ha } of facets.facets[id] ?? []) {
            const having = plots.filter((plot) => plot[column] === value)
            expect(count, `${query}: ${id}=${value}`).toBe(having.length)
            expect(surface_ha).toBeCloseTo(hectares(having), 6)
          }
          const told = (facets.facets[id] ?? []).reduce((sum, one) => sum + one.count, 0)
          expect(told, `${query}: ${id}`).toBe(plots.length)
        }
        for (const word of ['use', 'without'] as const)
          for (const { value, count: told } of facets.facets[word] ?? [])
            if (value !== null)
              expect(told, `${query}: ${word}=${value}`).toBe(
                count({ ...filter, [word]: [value] } as PlotFilter).length,
              )
        for (const { value, answers } of facets.facets.use ?? [])
          if (value !== null && answers) {
            // Of what passes with the answers down to one, less what passes without it.
            const passing = (bases: string) => {
              const { filter: one } = readFilter(
                new URLSearchParams(`use=${value}&use_basis=${bases}`),
              )
              const share = filter.use_share_min
              const more = share === undefined ? {} : { use_share_min: share }
              return others('use').filter((plot) => matches(plot, { ...one, ...more }) === true)
                .length
            }
            const [yes, conditional, all] = [
              'yes',
              'yes,conditional',
              'yes,conditional,to_check',
            ].map(passing)
            expect(answers.yes.count, `${query}: ${value}`).toBe(yes)
            expect(answers.conditional.count).toBe(conditional! - yes!)
            expect(answers.to_check.count).toBe(all! - conditional!)
            const told = Object.values(answers).reduce((sum, one) => sum + one.count, 0)
            expect(told).toBe(others('use').length)
          }
        expect(Object.keys(facets.histograms)).toEqual(MEASURED)
        for (const [id, { edges, counts, unknown, all }] of Object.entries(facets.histograms)) {
          const plots = others(id as CriterionId)
          const [column, unit] = storedAs(id)
          const bars = (of: SmallPlot[]) =>
            counts.map((_, bar) => {
              const top = bar === counts.length - 1 ? Infinity : edges[bar + 1]!
              return of.filter((plot) => {
                const value = plot[column] as number | null
                return value !== null && value / unit >= edges[bar]! && value / unit < top
              }).length
            })
          expect(counts, `${query}: ${id}`).toEqual(bars(plots))
          expect(all).toEqual(bars(small.plots))
          expect(unknown).toBe(plots.filter((plot) => plot[column] === null).length)
        }
      }),
      draws(12, 20261125),
    )
  })
})

const FACET_COLUMNS = {
  zone: 'zone',
  category: 'category',
  land: 'land',
  status: 'status',
  stage: 'stage',
  servicing: 'servicing',
  departement: 'departement',
  epci: 'epci',
  commune: 'code_insee',
} as const

const hectares = (plots: readonly SmallPlot[]): number =>
  plots.reduce((sum, plot) => sum + plot.surface_m2, 0) / 10_000

/** Whether a plot that is not listed fell out only for an unknown value. */
function fellForUnknown(plot: SmallPlot, filter: PlotFilter, listed: readonly string[]): boolean {
  if (filter.unknown === 'keep' || listed.includes(plot.id)) return false
  const all = verdicts(plot, filter)
  return !all.includes(false) && all.includes(null)
}

const MEASURED = CRITERIA.flatMap(({ how, id }) =>
  how === 'range' || how === 'distance' ? id : [],
)

/** By criterion, the column of its histogram and how many stored units make one of its own. */
const RANGES: Record<CriterionHow<'range'>['id'], string> = {
  surface: 'surface_m2',
  usable: 'usable_m2',
  cadastral: 'cadastral_m2',
}
const STORED = { _straight_km: '_straight_m', _km: '_road_m', _min: '_road_s' } as const

function storedAs(id: string): [column: string, unit: number] {
  if (id in RANGES) return [RANGES[id as keyof typeof RANGES], 10_000]
  const column = id.replace(/(_straight)?_km$|_min$/, (end) => STORED[end as keyof typeof STORED])
  return [column, id.endsWith('_min') ? 60 : 1000]
}

/** The ordinals of listed plots in the order of a sort, worked out again. */
function ordered(listed: readonly PlotList['plots'][number][], sort: string): number[] {
  const fold = (name: string | null) =>
    name
      ?.normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase() ?? null
  const key = (plot: PlotList['plots'][number]): number | string | null => {
    if (sort === 'surface') return plot.surface_ha
    if (sort === '-surface') return -plot.surface_ha
    if (sort === 'name') return fold(plot.name)
    const [, kind, measure] = /^([a-z]+)_(straight_km|km|min)$/.exec(sort) ?? []
    return plot.access[kind as 'rail'][measure as 'km']
  }
  return [...listed]
    .sort((a, b) => {
      const [x, y] = [key(a), key(b)]
      if (x === y) return a.ordinal - b.ordinal
      if (x === null || y === null) return x === null ? 1 : -1
      return x < y ? -1 : 1
    })
    .map(({ ordinal }) => ordinal)
}
