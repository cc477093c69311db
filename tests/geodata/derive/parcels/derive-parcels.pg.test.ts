import { beforeAll, expect, it } from 'vitest'
import type { DataVersion } from '../../../../geodata/db/data-version.ts'
import { beginVersion, publishVersion, tableOf } from '../../../../geodata/db/data-version.ts'
import { insertRows } from '../../../../geodata/db/insert-rows.ts'
import { createVersionTables } from '../../../../geodata/db/version-tables.ts'
import type { ParcelReport } from '../../../../geodata/derive/parcels/derive-parcels.ts'
import { deriveParcels } from '../../../../geodata/derive/parcels/derive-parcels.ts'
import { makeCadastre } from '../../../rig/files/cadastre.ts'
import { describeOnEngines } from '../../../rig/database.ts'

type Row = Record<string, unknown>

const cadastre = makeCadastre(12)
const dataset = (id: string, serves: string[]) => ({
  id,
  title: id,
  producer: 'Les essais',
  licence: 'MIT',
  synthetic: false,
  serves,
})
const box = (x: number, y: number, wide: number, high: number) =>
  `SRID=2154;MULTIPOLYGON(((${x} ${y},${x + wide} ${y},${x + wide} ${y + high},${x} ${y + high},${x} ${y})))`
const parcel = (id: string, geom: string, declared_m2: number | null = null) => ({
  id: `95127000ZZ${id}`,
  code_insee: '95127',
  declared_m2,
  source: 'parcelles',
  geom,
})

describeOnEngines('plots made of parcels', (t) => {
  /** A version with these rows, its plots made; published, so that the next is made over it. */
  async function make(
    rows: { sites: Row[]; parcels: Row[]; plots?: Row[] },
    last?: DataVersion,
  ): Promise<DataVersion & { report: ParcelReport | undefined }> {
    const version = await beginVersion(t.sql, { demonstration: false })
    await createVersionTables(t.sql, version)
    const insert = (table: string, all: Row[]) => insertRows(t.sql, version, table, all)
    await insert('dataset', [
      dataset('zones', ['site']),
      dataset('parcelles', ['parcel']),
      dataset('friches', ['plot']),
    ])
    await insert('departement', [{ code: '95', name: 'Val-d’Oise' }])
    await insert('commune', [{ code_insee: '95127', name: 'Cergy', departement: '95' }])
    await insert('site', rows.sites)
    await insert('parcel', rows.parcels)
    await insert('plot', rows.plots ?? [])
    const report = await deriveParcels(t.sql, version, last)
    await publishVersion(t.sql, version)
    return { ...version, report }
  }
  const ids = async (version: DataVersion) =>
    (await t.sql`select id from ${tableOf(t.sql, version, 'plot')} order by id collate "C"`).map(
      (row) => row.id as string,
    )

  let v: DataVersion & { report: ParcelReport | undefined }
  const table = (name: string) => tableOf(t.sql, v, name)
  beforeAll(async () => {
    v = await make(cadastre)
  })

  it('takes the parcels with more than half in a site, each once, and counts the others', async () => {
    const plain = await t.sql<{ id: string }[]>`
      select parcel.id from ${table('parcel')} join ${table('site')} on ST_Intersects(site.geom, parcel.geom)
      where ST_Area(ST_Intersection(site.geom, parcel.geom)) > 0.5 * ST_Area(parcel.geom) order by 1`
    const taken = await t.sql<{ id: string }[]>`
      select unnest(cadastral_refs) as id from ${table('plot')} order by 1`
    const { report } = v
    expect(plain.length).toBeGreaterThan(200)
    expect(report).toMatchObject({
      parcels: cadastre.parcels.length,
      inSites: plain.length,
      joined: taken.length,
      leftAlone: plain.length - taken.length,
    })
    const inSites = new Set(plain.map(({ id }) => id))
    expect(taken.filter(({ id }) => !inSites.has(id))).toEqual([])
    expect(new Set(taken.map(({ id }) => id)).size).toBe(taken.length)
    const [row] =
      await t.sql`select derived, serves from ${table('dataset')} where id = 'parcelles'`
    expect(row?.serves).toEqual(['parcel', 'plot'])
    expect(row?.derived).toMatchObject({
      'terrains formés': report?.plots,
      'parcelles hors de tout site': cadastre.parcels.length - plain.length,
    })
  })

  it('keeps the hectares: plots cover the parcels taken, once', async () => {
    const [row] = await t.sql<
      { plots: number; together: number; parcels: number; apart: number }[]
    >`
      with taken as (select unnest(cadastral_refs) as id from ${table('plot')}),
      land as (select ST_Union(geom) as geom from ${table('parcel')} join taken using (id)),
      made as (select ST_Union(geom) as geom, sum(ST_Area(geom)) as m2 from ${table('plot')})
      select made.m2 as plots, ST_Area(made.geom) as together, ST_Area(land.geom) as parcels,
        ST_Area(ST_SymDifference(made.geom, land.geom)) as apart
      from made, land`
    expect(Math.abs(row!.plots - row!.together)).toBeLessThan(5)
    expect(Math.abs(row!.together / row!.parcels - 1)).toBeLessThan(1e-4)
    expect(row!.apart / row!.parcels).toBeLessThan(2e-3) // the play of limits on the grid
  })

  it('writes valid plots with their site, commune, cadastral surface and sorted references', async () => {
    const rows = await t.sql`
      select plot.id, ST_IsValid(geom) and ST_NumGeometries(geom) = 1 as whole, site_id, code_insee, source,
        cadastral_m2, cadastral_refs, ST_Area(geom) as m2
      from ${table('plot')}`
    expect(rows.length).toBe(v.report?.plots)
    for (const row of rows) {
      expect(row).toMatchObject({ whole: true, code_insee: '95127', source: 'parcelles' })
      expect(row.id).toMatch(/^parcelles-[0-9a-f]{16}$/)
      expect(row.site_id).toMatch(/^site-/)
      expect(row.cadastral_refs).toEqual([...row.cadastral_refs].sort())
      expect(Math.abs(row.cadastral_m2 / row.m2 - 1)).toBeLessThan(0.02)
      expect(row.m2).toBeGreaterThan(499)
    }
    expect(rows.some((row) => row.cadastral_refs.length > 2)).toBe(true)
  })

  it('makes the same plots whatever the order of the rows, and again over its own', async () => {
    const again = await make({ sites: cadastre.sites, parcels: [...cadastre.parcels].reverse() })
    expect(await ids(again)).toEqual(await ids(v))
    expect(await deriveParcels(t.sql, again, v)).toEqual(v.report)
    expect(await ids(again)).toEqual(await ids(v))
  })

  it('leaves land to the plots of other sources, and cuts them out of larger parcels', async () => {
    const sites = [0, 1].map((n) => ({
      id: `S${n}`,
      surface_m2: 40_000,
      source: 'zones',
      geom: box(650_000 + n * 1000, 6_870_000, 200, 200),
    }))
    const at = (n: number, geom: [number, number, number, number]) =>
      box(650_000 + n * 1000 + geom[0], 6_870_000 + geom[1], geom[2], geom[3])
    const made = await make({
      sites,
      parcels: [
        parcel('0001', at(0, [0, 0, 100, 100]), 10_000),
        parcel('0002', at(0, [100, 0, 100, 100]), 9_900),
        parcel('0003', at(1, [0, 0, 200, 200])),
        parcel('0004', at(0, [0, 150, 10, 10])),
        parcel('0005', at(0, [99, 0, 101, 100])), // the second once more, and a metre of the first
      ],
      plots: [
        { id: 'F1', source: 'friches', geom: at(0, [0, 0, 100, 60]) },
        { id: 'F2', source: 'friches', geom: at(0, [100, 0, 100, 20]) },
        { id: 'F3', source: 'friches', geom: at(1, [0, 0, 200, 120]) },
      ],
    })
    const plots = await t.sql`
      select name, cadastral_refs, round(ST_Area(geom))::int as m2, cadastral_m2
      from ${tableOf(t.sql, made, 'plot')} where source = 'parcelles'`
    expect([...plots]).toEqual([
      // 100 × 80 m, and of the fifth what no parcel and no other plot holds: 1 × 40 m.
      {
        name: 'Parcelles ZZ 2, ZZ 5',
        cadastral_refs: ['95127000ZZ0002', '95127000ZZ0005'],
        m2: 8040,
        cadastral_m2: null,
      },
    ])
    expect(made.report).toMatchObject({
      inSites: 5,
      inFilledSites: 1,
      covered: 1,
      leftAlone: 1,
      trimmed: 1,
    })
  })

  it('links a plot to the one that stood on largely the same parcels', async () => {
    const site = {
      id: 'S',
      surface_m2: 1e6,
      source: 'zones',
      geom: box(650_000, 6_870_000, 900, 900),
    }
    const strip = (n: number) => parcel(`000${n}`, box(650_000 + n * 20, 6_870_000, 20, 30))
    const far = parcel('0900', box(650_500, 6_870_500, 100, 100))
    const three = [strip(0), strip(1), strip(2)]
    const first = await make({ sites: [site], parcels: [...three, far] })
    const second = await make({ sites: [site], parcels: [...three, strip(3), far] }, first)
    const third = await make({ sites: [site], parcels: [...three, strip(3), far] }, second)
    const links = async (version: DataVersion) =>
      Object.fromEntries(
        (
          await t.sql`
            select cadastral_refs, id, replaces from ${tableOf(t.sql, version, 'plot')}`
        ).map(({ cadastral_refs: refs, id, replaces }) => [
          refs.map((ref: string) => ref.slice(-4)).join(' '),
          { id, replaces },
        ]),
      )
    const [one, two] = [await links(first), await links(second)]
    const [before, far1] = [one['0000 0001 0002'], one['0900']]
    expect(before?.replaces).toBeNull()
    expect(two).toEqual({
      '0000 0001 0002 0003': { id: expect.any(String), replaces: before?.id },
      '0900': { id: far1?.id, replaces: null },
    })
    expect(two['0000 0001 0002 0003']?.id).not.toBe(before?.id)
    expect(await links(third)).toEqual(two)
  })
})
