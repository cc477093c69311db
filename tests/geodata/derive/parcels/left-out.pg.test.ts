// Land that nobody settles on makes no plot: told by sites, by the land use map, by BD TOPO, by axes, by the operator.
import { expect, it } from 'vitest'
import { beginVersion, tableOf } from '../../../../geodata/db/data-version.ts'
import { insertRows } from '../../../../geodata/db/insert-rows.ts'
import { createVersionTables } from '../../../../geodata/db/version-tables.ts'
import type { ParcelOptions } from '../../../../geodata/derive/parcels/derive-parcels.ts'
import { deriveParcels, inWords } from '../../../../geodata/derive/parcels/derive-parcels.ts'
import { describeOnEngines } from '../../../rig/database.ts'

type Row = Record<string, unknown>
type Box = readonly [x: number, y: number, wide: number, high: number]

const ring = ([x, y, wide, high]: Box) => {
  const [west, south] = [650_000 + x, 6_870_000 + y]
  const [east, north] = [west + wide, south + high]
  return `((${west} ${south},${east} ${south},${east} ${north},${west} ${north},${west} ${south}))`
}
const area = (box: Box) => `SRID=2154;MULTIPOLYGON(${ring(box)})`
const axis = (x: number, y: number, to: number) =>
  `(${650_000 + x} ${6_870_000 + y},${650_000 + to} ${6_870_000 + y})`
const dataset = (id: string) => ({
  ...{ id, title: id, producer: 'Les essais', licence: 'MIT', synthetic: false, serves: [] },
})
const site = (id: string, name: string, box: Box) => ({
  ...{ id, name, surface_m2: box[2] * box[3], source: 'all', geom: area(box) },
})
const parcel = (number: number, box: Box) => ({
  id: `95127000ZZ${String(number).padStart(4, '0')}`,
  ...{ code_insee: '95127', source: 'parcelles', geom: area(box) },
})

describeOnEngines('plots from parcels, and land that is none', (t) => {
  async function make(
    tables: Readonly<Record<string, Row[]>>,
    options?: ParcelOptions,
  ): Promise<{ plots: string[]; left: Record<string, number> }> {
    const version = await beginVersion(t.sql, { demonstration: false })
    await createVersionTables(t.sql, version)
    const all: Readonly<Record<string, Row[]>> = {
      dataset: [dataset('all'), dataset('parcelles')],
      departement: [{ code: '95', name: 'Val-d’Oise' }],
      commune: [{ code_insee: '95127', name: 'Cergy', departement: '95' }],
      ...tables,
    }
    for (const [table, rows] of Object.entries(all)) await insertRows(t.sql, version, table, rows)
    const report = await deriveParcels(t.sql, version, undefined, options)
    const rows = await t.sql<{ refs: string[] }[]>`
      select cadastral_refs as refs from ${tableOf(t.sql, version, 'plot')} order by 1`
    return {
      plots: rows.map(({ refs }) => refs.map((ref) => Number(ref.slice(-4))).join('+')),
      left: report ? { ...report.leftOut, ...(report.inStrips && { bande: report.inStrips }) } : {},
      ...(report && { said: inWords(report), strange: report.strangeSites }),
    }
  }

  it('leaves out a site that is named an airport, not a business park at one, and large land beside it', async () => {
    const made = await make({
      site: [
        site('A', 'Aéroport d’Orly', [0, 0, 1000, 1000]),
        site('B', 'Zone d’activités de l’Aéroport', [0, 1050, 1000, 1000]),
        site('C', 'Quartier 14', [1040, 0, 1000, 1000]),
      ],
      parcel: [
        parcel(1, [0, 0, 900, 900]),
        parcel(2, [0, 1500, 100, 100]),
        parcel(3, [1040, 0, 400, 400]), // 16 ha, 40 m beside the airport
        parcel(4, [1040, 500, 100, 100]), // so is this hectare
        parcel(5, [1700, 0, 340, 340]), // 11 ha, far off
      ],
    })
    expect(made.plots).toEqual(['2', '4', '5'])
    expect(made.left).toEqual({
      'parcelles du site Aéroport d’Orly, écarté par son nom ou son type : aéroport': 1,
      'parcelles sur une emprise : aéroport': 1,
    })
  })

  it('leaves out parcels that lie for more than half on such ground, counting shared ground once', async () => {
    const hectare = (n: number): Box => [n * 200, 0, 100, 100]
    const part = (n: number, share: number, from = 0): Box => [n * 200, from, 100, share * 100]
    const mos = (id: number, code: number, box: Box) => ({
      id,
      code,
      source: 'all',
      geom: area(box),
    })
    const topo = (id: string, kind: string, box: Box) => ({
      ...{ id, kind, source: 'all', geom: area(box) },
    })
    const made = await make({
      site: [site('S', 'Les Prés', [-50, -50, 3000, 300])],
      parcel: Array.from({ length: 12 }, (_, n) => parcel(n, hectare(n))),
      land_use: [
        mos(1, 78, part(0, 0.6)),
        mos(2, 73, part(1, 0.4)), // less than half
        mos(3, 11, part(2, 0.3)),
        mos(4, 12, part(2, 0.3, 30)), // together more than half
        mos(5, 38, part(3, 1)), // a zone of activity
        mos(6, 25, part(4, 0.4)), // the same ground as that of BD TOPO
      ],
      ground_out_of_play: [
        topo('c', 'cemetery', part(4, 0.4)),
        topo('w', 'water', part(5, 0.9)),
        topo('r', 'railway', part(6, 0.2)),
        topo('a', 'airport', part(6, 0.35, 20)), // more than half by two, most of it this
      ],
      road: [
        {
          id: 1,
          class: 'motorway',
          source: 'all',
          geom: `SRID=2154;LINESTRING${axis(1350, 10, 1550)}`,
        },
        {
          id: 2,
          class: 'primary',
          source: 'all',
          geom: `SRID=2154;LINESTRING${axis(1550, 10, 1750)}`,
        },
      ],
    })
    expect(made.left).toEqual({
      'parcelles sur une emprise : aéroport': 2,
      'parcelles sur une emprise : eau': 2,
    })
    expect(made.plots).toEqual(['1', '3', '4', '7', '8', '9', '10', '11'])
  })

  it('leaves out what a motorway or a track takes most of', async () => {
    const made = await make({
      site: [site('S', 'Les Prés', [0, 0, 1000, 1000])],
      parcel: [
        parcel(1, [0, 0, 200, 24]),
        parcel(2, [0, 100, 200, 16]),
        parcel(3, [0, 200, 200, 60]),
      ],
      road: [1, 3].map((id) => ({
        ...{ id, class: 'motorway', source: 'all' },
        geom: `SRID=2154;LINESTRING${axis(0, id === 1 ? 12 : 230, 200)}`,
      })),
      network_line: [
        {
          ...{ id: 'v', kind: 'freight_rail', source: 'all' },
          geom: `SRID=2154;MULTILINESTRING(${axis(0, 108, 200)})`,
        },
      ],
    })
    expect(made.left).toEqual({
      'parcelles sur une emprise : route': 1,
      'parcelles sur une emprise : voie ferrée': 1,
    })
    expect(made.plots).toEqual(['3'])
  })

  it('leaves out roads by their shape, before they tie what lies along them, and slivers of theirs', async () => {
    const made = await make({
      site: [site('S', 'Les Prés', [-10, -50, 1200, 400])],
      parcel: [
        parcel(1, [0, 0, 1000, 20]), // the road
        parcel(2, [0, 20, 40, 40]), // small, beside the road alone
        parcel(3, [100, 20, 80, 80]),
        parcel(4, [180, 20, 30, 30]), // small, beside the third
        parcel(5, [300, 20, 200, 8]), // a bank of the road, though land lies behind it
        parcel(6, [300, 28, 150, 60]),
      ],
    })
    expect(made.left).toEqual({ bande: 2 })
    expect(made.plots).toEqual(['2', '3+4', '6'])
  })

  it('follows the operator: a site that is left out with a reason, one that stays, one that is not there', async () => {
    const tables = {
      site: [
        site('A', 'Aéroport de fret', [0, 0, 300, 300]),
        site('B', 'Aérodrome des Prés', [1000, 0, 300, 300]),
        site('C', 'Les Prés', [2000, 0, 300, 300]),
      ],
      parcel: [0, 1, 2].map((n) => parcel(n, [n * 1000, 0, 100, 100])),
    }
    expect((await make(tables)).plots).toEqual(['0', '2'])
    const siteWords = { B: false, C: 'réservé à un hôpital', Z: 'disparu' } as const
    expect(await make(tables, { siteWords })).toMatchObject({
      plots: ['0', '1'],
      left: { 'parcelles du site Les Prés, écarté par l’exploitant : réservé à un hôpital': 1 },
      strange: ['Z'],
      said: { 'parcelles du site Les Prés, écarté par l’exploitant : réservé à un hôpital': 1 },
    })
  })
})
