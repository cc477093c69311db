// The tiles as they are stored, decoded by another's decoder: at every zoom each plot once, with its table's values.
import { gunzipSync } from 'node:zlib'
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { beforeAll, expect, it } from 'vitest'
import { tableOf } from '../../../geodata/db/data-version.ts'
import { insertRows } from '../../../geodata/db/insert-rows.ts'
import { CRITERIA } from '../../../geodata/model/filter/plot-filter.ts'
import { PLOT_SHAPE_MINZOOM, TILESETS } from '../../../geodata/model/map/tiles.ts'
import { buildTiles } from '../../../geodata/tiles/build-tiles.ts'
import { USES } from '../../../geodata/model/codes.ts'
import { describeOnEngines } from '../../rig/database.ts'
import type { SmallVersion } from '../../rig/land/small-version.ts'
import { publishSmallVersion } from '../../rig/land/small-version.ts'

type Feature = { id: number | undefined; type: number; values: Record<string, unknown> }

/** Identity, and every column that the map decides a criterion by. */
const CARRIED = [
  'id',
  ...new Set(
    CRITERIA.flatMap((criterion) => {
      if (criterion.how === 'server' || criterion.how === 'fits') return []
      if (criterion.how === 'use')
        return USES.flatMap((use) =>
          ['yes', 'conditional', 'to_check', 'unknown'].map((answer) => `use_${use}_${answer}_m2`),
        )
      const { column } = criterion
      if (criterion.how === 'distance') return [column, criterion.leastColumn]
      return 'unknownColumn' in criterion ? [column, criterion.unknownColumn] : [column]
    }),
  ),
]
const CONTEXT_CARRIED = [
  ['zone_urba', ['zone', 'libelle']],
  ['sdrif_e', ['map', 'item', 'name']],
  ['constraint_area', ['kind', 'effect', 'name']],
  ['access_point', ['kind', 'name', 'detail']],
  ['network_line', ['kind', 'name', 'detail']],
] as const
const SITE_CARRIED = ['id', 'name', 'category', 'surface_m2', 'plots', 'proxy']

/** Beside the grid of squares: less than a unit of any tile, across many tiles with a hole, and in far pieces. */
const ODD_SHAPES = [
  '((640100 6869000,640101 6869000,640101 6869001,640100 6869001,640100 6869000))',
  '((650000 6850000,680000 6850000,680000 6872000,650000 6872000,650000 6850000),(655000 6855000,655000 6860000,660000 6860000,660000 6855000,655000 6855000))',
  '((690000 6850000,690300 6850000,690300 6850300,690000 6850300,690000 6850000)),((694000 6852000,694300 6852000,694300 6852300,694000 6852300,694000 6852000)),((694500 6852000,694501 6852000,694501 6852001,694500 6852000))',
]

describeOnEngines('tiles at every zoom', (t) => {
  let small: SmallVersion
  let table: Record<string, unknown>[]

  beforeAll(async () => {
    small = await publishSmallVersion(t.sql)
    await insertRows(
      t.sql,
      small,
      'plot',
      ODD_SHAPES.map((rings, at) => ({
        id: `Q-${at}`,
        ordinal: small.plots.length + at,
        surface_m2: at === 1 ? 635_000_000 : 10 + at,
        usable_m2: at || null,
        source: 'made',
        geom: `SRID=2154;MULTIPOLYGON(${rings})`,
        centre: `SRID=2154;POINT(${[640100.5, 652000, 690150][at]} ${[6869000.5, 6852000, 6850150][at]})`,
      })),
    )
    await t.sql`delete from ${tableOf(t.sql, small, 'tile')}`
    await t.sql`delete from ${tableOf(t.sql, small, 'tileset')}`
    await buildTiles(t.sql, small)
    table = await t.sql`select * from ${tableOf(t.sql, small, 'plot')} order by ordinal`
  })

  async function featuresOf(tileset: string, z: number, layer: string): Promise<Feature[]> {
    const tiles = await t.sql<{ data: Buffer }[]>`
      select data from ${tableOf(t.sql, small, 'tile')} where tileset = ${tileset} and z = ${z}`
    return tiles.flatMap(({ data }) => {
      const decoded = new VectorTile(new PbfReader(gunzipSync(data))).layers[layer]
      return Array.from({ length: decoded?.length ?? 0 }, (_, i) => {
        const feature = decoded!.feature(i)
        feature.loadGeometry()
        return { id: feature.id, type: feature.type, values: { ...feature.properties } }
      })
    })
  }

  it('holds every plot as one identity with its hectares and filter values', async () => {
    const { minzoom, maxzoom } = TILESETS.plot
    for (let z = minzoom; z <= maxzoom; z++) {
      const features = await featuresOf('plot', z, 'plot')
      const plots = new Map(features.map(({ id, values }) => [id, values]))
      expect([...plots.keys()].sort(), `zoom ${z}`).toEqual(table.map((p) => p.ordinal).sort())
      const sum = (of: Iterable<Record<string, unknown>>) =>
        [...of].reduce((all, { surface_m2 }) => all + (surface_m2 as number), 0)
      expect(sum(plots.values()), `m² at zoom ${z}`).toBe(sum(table))
      for (const { id, values } of features)
        expect(values, `plot ${id} at zoom ${z}`).toEqual(asTags(table[id as number], CARRIED))
      if (z < PLOT_SHAPE_MINZOOM) expect(features.length).toBe(table.length)
    }
  })

  it('draws points while plots are small, shapes later, and what stays too small as a point', async () => {
    const kinds = async (z: number, ordinal: number) => [
      ...new Set(
        (await featuresOf('plot', z, 'plot')).filter(({ id }) => id === ordinal).map((f) => f.type),
      ),
    ]
    const [tiny, vast, scattered] = [0, 1, 2].map((at) => small.plots.length + at) as [
      number,
      number,
      number,
    ]
    expect(await kinds(10, vast)).toEqual([1])
    for (const z of [11, 14]) {
      expect(await kinds(z, tiny)).toEqual([1])
      expect(await kinds(z, vast)).toEqual([3])
      expect(await kinds(z, scattered)).toEqual([3])
    }
  })

  it('holds a plot once in each tile, also in pieces', async () => {
    for (const z of [11, 12, 13, 14]) {
      const tiles = await t.sql<{ x: number; y: number; data: Buffer }[]>`
        select x, y, data from ${tableOf(t.sql, small, 'tile')} where tileset = 'plot' and z = ${z}`
      for (const { x, y, data } of tiles) {
        const layer = new VectorTile(new PbfReader(gunzipSync(data))).layers.plot!
        const ids = Array.from({ length: layer.length }, (_, i) => layer.feature(i).id)
        expect(new Set(ids).size, `${z}/${x}/${y}`).toBe(ids.length)
      }
    }
  })

  it('names every plot of a label once, at the zooms that draw labels', async () => {
    for (const z of [13, 14]) {
      const labels = await featuresOf('plot', z, 'plot_label')
      expect(labels.map(({ id }) => id).sort()).toEqual(table.map((p) => p.ordinal).sort())
      for (const { id, values } of labels)
        expect(values.name, `plot ${id}`).toBe(table[id as number]!.name ?? undefined)
    }
  })

  it('holds every site with its figures at every zoom', async () => {
    const sites = await t.sql`
      select id, name, category, surface_m2::int, plots, proxy from ${tableOf(t.sql, small, 'site')}`
    for (let z = TILESETS.site.minzoom; z <= TILESETS.site.maxzoom; z++) {
      const features = await featuresOf('site', z, 'site')
      expect([...new Set(features.map(({ values }) => values.id))].sort()).toEqual(
        sites.map(({ id }) => id as string).sort(),
      )
      for (const { values } of features)
        expect(values).toEqual(
          asTags(
            sites.find(({ id }) => id === values.id),
            SITE_CARRIED,
          ),
        )
    }
  })

  it('holds zones, constraints, the SDRIF-E, access points and networks with each word in its own attribute', async () => {
    for (const [layer, columns] of CONTEXT_CARRIED) {
      const rows = await t.sql`select * from ${tableOf(t.sql, small, layer)}`
      const told = rows.map((row) => JSON.stringify(asTags(row, columns))).sort()
      expect(told.length).toBeGreaterThan(0)
      for (let z = layer === 'zone_urba' ? 10 : TILESETS.context.minzoom; z <= 13; z++) {
        const features = await featuresOf('context', z, layer)
        const seen = features.map(({ values }) => JSON.stringify(asTags(values, columns)))
        expect([...new Set(seen)].sort(), `${layer} at zoom ${z}`).toEqual([...new Set(told)])
        for (const { values } of features)
          expect(columns, `${layer} at zoom ${z}`).toEqual(
            expect.arrayContaining(Object.keys(values)),
          )
      }
    }
  })

  it('says in the TileJSON which attributes a layer carries', async () => {
    const [row] = await t.sql<{ layers: { id: string; fields: Record<string, string> }[] }[]>`
      select layers from ${tableOf(t.sql, small, 'tileset')} where id = 'plot'`
    const fields = row?.layers.find(({ id }) => id === 'plot')?.fields
    expect(fields).toMatchObject({ id: 'String', surface_m2: 'Number', constraint_hit: 'String' })
    expect(fields).toMatchObject({ use_industry_yes_m2: 'Number' })
    expect(fields).not.toHaveProperty('name')
  })
})

/** A row's values as the map reads them: absent when unknown, or no square metre of a use; sets between commas. */
function asTags(
  row: Record<string, unknown> | undefined,
  columns: readonly string[],
): Record<string, unknown> {
  return Object.fromEntries(
    columns.flatMap((name) => {
      const value = row?.[name]
      if (value === null || value === undefined) return []
      if (value === 0 && /^use_\w+_m2$/.test(name)) return []
      if (Array.isArray(value)) return value.length ? [[name, `,${value.join(',')},`]] : []
      return [[name, value]]
    }),
  )
}
