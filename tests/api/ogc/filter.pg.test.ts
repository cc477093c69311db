// A filter on the server selects what it says: random trees against a plain evaluation, in both encodings; bad ones are
// refused with their place.
import * as fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { errorSchema } from '../../../geodata/model/answers.ts'
import { draws } from '../../rig/draws.ts'
import { describeOnEngines } from '../../rig/database.ts'
import type { SmallPlot } from '../../rig/land/small-version.ts'
import { publishSmallVersion } from '../../rig/land/small-version.ts'
import { writeJson, writeText } from '../../geodata/model/cql2/write-cql.ts'
import { evaluate } from './plain-cql.ts'
import { randomPlotCql } from './random-plot-cql.ts'

const LAMBERT = 'http://www.opengis.net/def/crs/EPSG/0/2154'

describeOnEngines('filters of /ogc', (t) => {
  let app: ReturnType<typeof createApp>
  let plots: SmallPlot[]
  const bugs: unknown[] = []

  beforeAll(async () => {
    plots = (await publishSmallVersion(t.sql)).plots
    app = createApp({ db: t.db, settings: { software: 'test 1', log: (bug) => bugs.push(bug) } })
  })

  const ask = async (words: Record<string, string>) => {
    const response = await app.request(`/ogc/collections/plots/items?${new URLSearchParams(words)}`)
    const text = await response.text()
    return { status: response.status, body: JSON.parse(text) as Record<string, unknown> }
  }
  const idsOf = async (words: Record<string, string>) => {
    const { status, body } = await ask({ limit: '1000', ...words })
    expect(status, `${JSON.stringify(words)} ${JSON.stringify(body)} ${String(bugs[0])}`).toBe(200)
    const features = body.features as { id: string }[]
    expect(body.numberMatched).toBe(features.length)
    return features.map(({ id }) => id)
  }
  const refused = async (words: Record<string, string>) => {
    const { status, body } = await ask(words)
    return `${status} ${errorSchema.parse(body).error.message}`
  }

  it('selects the plots that a plain evaluation selects, by text and by JSON', async () => {
    const sizes = new Set<number>()
    await fc.assert(
      fc.asyncProperty(randomPlotCql, fc.boolean(), async (tree, isJson) => {
        const expected = plots.filter((plot) => evaluate(plot, tree) === true).map(({ id }) => id)
        const filter = isJson ? JSON.stringify(writeJson(tree)) : writeText(tree)
        const words = { filter, 'filter-lang': isJson ? 'cql2-json' : 'cql2-text' }
        expect(await idsOf({ ...words, 'filter-crs': LAMBERT }), filter).toEqual(expected)
        sizes.add(expected.length)
      }),
      draws(40, 21),
    )
    expect(sizes.size).toBeGreaterThan(8)
  })

  it('takes quotes for what they are: part of a value', async () => {
    for (const value of ["' or 1=1 --", "'; drop table plot; --", '$1', '\\', 'a"b', '%00'])
      expect(
        await idsOf({ filter: `name = '${value.replaceAll('\\', '\\\\').replaceAll("'", "''")}'` }),
      ).toEqual([])
    expect((await idsOf({ limit: '1000' })).length).toBe(plots.length)
  })

  it('reads geometries in every CRS that is offered, in the order of its axes', async () => {
    const wanted = await idsOf({
      filter: 'S_INTERSECTS(geometry, BBOX(641000,6871000,643000,6873000))',
      'filter-crs': LAMBERT,
    })
    expect(wanted.length).toBeGreaterThan(10)
    const in84 = {
      filter:
        's_intersects(geometry, POLYGON((2.19578 48.93609,2.22302 48.93635,2.22263 48.95433,2.19538 48.95407,2.19578 48.93609)))',
    }
    const swapped = in84.filter.replace(/(\d+\.\d+) (\d+\.\d+)/g, '$2 $1')
    const crs = 'http://www.opengis.net/def/crs/EPSG/0/4326'
    expect(await idsOf({ filter: swapped, 'filter-crs': crs })).toEqual(await idsOf(in84))
    expect((await idsOf(in84)).length).toBeGreaterThan(0)
    expect((await ask({ filter: swapped })).body).toMatchObject({ numberMatched: 0 })
  })

  it('takes every kind of geometry', async () => {
    const inside = '641000 6871000,643000 6871000,643000 6873000,641000 6873000,641000 6871000'
    const line = '640000 6870000,648000 6878000'
    for (const shape of [
      `POLYGON((${inside}))`,
      `MULTIPOLYGON(((${inside})))`,
      `LINESTRING(${line})`,
      `MULTILINESTRING((${line}))`,
      'POINT(640005 6870005)',
      'MULTIPOINT((640005 6870005))',
      `GEOMETRYCOLLECTION(POINT(640005 6870005),LINESTRING(${line}))`,
    ])
      expect(
        (await idsOf({ filter: `S_INTERSECTS(geometry,${shape})`, 'filter-crs': LAMBERT })).length,
        shape,
      ).toBeGreaterThan(0)
    expect((await idsOf({ filter: 'S_INTERSECTS(geometry,BBOX(-180,-90,180,90))' })).length).toBe(
      plots.length,
    )
    expect((await idsOf({ filter: 'S_INTERSECTS(geometry,BBOX(170,-90,10,90))' })).length).toBe(
      plots.length,
    )
    expect(
      await idsOf({
        filter:
          'S_INTERSECTS(geometry,BBOX(-180,-90,-90,90)) AND S_INTERSECTS(geometry,BBOX(90,-90,180,90))',
      }),
    ).toEqual([])
  })

  it('says where a filter is wrong', async () => {
    expect(await refused({ filter: 'surface_ha >' })).toBe(
      '400 filter: the filter ends where a property or a value is expected (line 1, column 13)',
    )
    expect(await refused({ filter: "zone = 'U'\nAND colour = 1" })).toContain(
      '400 filter: plots has no property colour',
    )
    expect(await refused({ filter: "zone = 'U'\nAND colour = 1" })).toContain('(line 2, column 5)')
    expect(await refused({ filter: "surface_ha = 'much'" })).toBe(
      '400 filter: a text stands beside a number (line 1, column 14)',
    )
    expect(await refused({ filter: 'uses = 1' })).toContain(
      '400 filter: an array is compared by A_CONTAINS',
    )
    expect(await refused({ filter: 'geometry = 1' })).toContain(
      '400 filter: a geometry is only compared',
    )
    expect(await refused({ filter: 'S_INTERSECTS(zone,POINT(2 48))' })).toContain(
      '400 filter: zone is no geometry',
    )
    expect(await refused({ filter: 'S_INTERSECTS(geometry,POINT(90 180))' })).toContain(
      '400 filter: the position 90 180 lies outside',
    )
    expect(
      await refused({ filter: 'S_INTERSECTS(geometry,POLYGON((2 48,3 49,3 48,2 49,2 48)))' }),
    ).toMatch(/^422 filter: the geometry is not valid: Self-intersection.*\(line 1, column 23\)$/)
    const json = JSON.stringify({
      op: 'and',
      args: [true, { op: '=', args: [{ property: 'x' }, 1] }],
    })
    expect(await refused({ filter: json, 'filter-lang': 'cql2-json' })).toContain(
      '($.args[1].args[0])',
    )
    expect(await refused({ filter: `${'NOT '.repeat(10_000)}true` })).toContain(
      '400 filter: the filter nests deeper than 100',
    )
    const deep = `${'{"op":"not","args":['.repeat(800)}true${']}'.repeat(800)}`
    expect(await refused({ filter: deep, 'filter-lang': 'cql2-json' })).toContain(
      '400 filter: the filter nests',
    )
    expect(await refused({ filter: 'true', 'filter-lang': 'sql' })).toContain(
      '400 filter-lang takes one of cql-text',
    )
    expect(await refused({ filter: 'true', 'filter-crs': 'EPSG:27572' })).toContain(
      '400 filter-crs takes one of',
    )
    expect(bugs).toEqual([])
  })

  it('answers any filter without a 500', async () => {
    const signs = fc.constantFrom(
      '(',
      ')',
      "'",
      'AND',
      ' ',
      'zone',
      'surface_ha',
      '=',
      ',',
      '1',
      '-',
      "'U'",
      'IN',
      'LIKE',
      'NULL',
      'IS',
      'BBOX(',
      'geometry',
      'S_INTERSECTS(',
      'approved_on',
      "DATE('2024-01-01')",
      'casei(',
      'uses',
      '[',
      ']',
      'A_CONTAINS(',
    )
    const filter = fc.oneof(
      fc.array(signs, { maxLength: 12 }).map((some) => some.join(' ')),
      fc.string({ unit: 'binary' }),
    )
    const collection = fc.constantFrom('plots', 'zones', 'communes')
    await fc.assert(
      fc.asyncProperty(filter, collection, async (one, id) => {
        const words = new URLSearchParams({ filter: one, limit: '1' })
        const { status } = await app.request(`/ogc/collections/${id}/items?${words}`)
        expect([200, 400, 413, 422], `${one}: ${String(bugs[0])}`).toContain(status)
      }),
      draws(60, 22),
    )
    expect(bugs).toEqual([])
  })
})
