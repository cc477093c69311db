// Areas are true: what readings measure of random plots and perimeters is what GDAL measures of the same shapes. Of
// 1 000: npm run soak -- draws.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReadArea } from '../../../api/readings/layer-parts.ts'
import { slicesOf } from '../../../api/readings/layer-parts.ts'
import type { Balance, ReadingPart } from '../../../geodata/model/plans/reading.ts'
import type { DataVersion } from '../../../geodata/db/data-version.ts'
import { migrate } from '../../../geodata/db/migrate.ts'
import { readConstraints } from '../../../api/readings/read-constraints.ts'
import { readLand } from '../../../api/readings/read-land.ts'
import { readPrescriptions } from '../../../api/readings/read-prescriptions.ts'
import { readCommunes } from '../../../api/readings/read-territory.ts'
import { readZones } from '../../../api/readings/read-zones.ts'
import { openFresh } from '../../rig/database.ts'
import { sliceOf } from '../../rig/draws.ts'
import { readByGdal } from '../../rig/files/gdal.ts'
import { publishRandomLand } from '../../rig/land/publish-land.ts'
import type { RandomShape } from '../../rig/land/random-land.ts'
import { layRandomLand } from '../../rig/land/random-land.ts'

/** 0.01 % of the area. */
const NEAR = 1e-4
const AREAS = sliceOf(200, 1000)
const land = layRandomLand(5, AREAS)
const LAYERS = ['commune', 'zone_urba', 'constraint_area', 'prescription', 'land_use'] as const
type Layer = (typeof LAYERS)[number]

/** By area: m² of each part by its key, and of what the parts of a group cover together. */
type Truth = Map<string, { parts: Map<string, number>; union: Map<string, number> }>

const folder = mkdtempSync(join(tmpdir(), 'sdrif-e-truth-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Constraints are joined by kind; the parts of land use are its classes. */
const groupOf = (layer: Layer | 'areas', { kind }: RandomShape) =>
  layer === 'constraint_area' ? String(kind) : ''
const keyOf = (layer: Layer | 'areas', { id, code }: RandomShape) =>
  layer === 'land_use' ? String(code) : String(id)

/** The shapes as a GeoPackage, as GDAL writes it from text. */
function packByGdal(): string {
  const path = join(folder, 'land.gpkg')
  for (const [i, name] of (['areas', ...LAYERS] as const).entries()) {
    const csv = join(folder, `${name}.csv`)
    const lines = land[name].map(
      (one) => `k${keyOf(name, one)},g${groupOf(name, one)},"${one.wkt}"`,
    )
    writeFileSync(csv, ['key,part,WKT', ...lines].join('\n'))
    const shaped = ['-a_srs', 'EPSG:2154', '-nlt', 'MULTIPOLYGON', '-nln', name]
    const read = ['-oo', 'GEOM_POSSIBLE_NAMES=WKT', '-oo', 'KEEP_GEOM_COLUMNS=NO']
    const add = i ? ['-update'] : []
    execFileSync('ogr2ogr', ['-f', 'GPKG', path, csv, ...shaped, ...read, ...add], {
      stdio: 'pipe',
    })
  }
  return path
}

function measureByGdal(path: string, layer: Layer): Truth {
  const pieces = `select a.key as area, l.key as key, l.part as part, ST_Intersection(a.geom, l.geom) as piece
    from ${layer} l join areas a on MbrIntersects(a.geom, l.geom) and ST_Intersects(a.geom, l.geom)`
  const ask = (select: string) =>
    readByGdal(path, undefined, ['-dialect', 'SQLite', '-sql', select])
  const truth: Truth = new Map(
    land.areas.map(({ id }) => [String(id), { parts: new Map(), union: new Map() }]),
  )
  const parts = ask(
    `select area, key, sum(ST_Area(piece)) as m2 from (${pieces}) as pieces group by area, key`,
  )
  for (const { area, key, m2 } of parts)
    truth.get(area!.slice(1))?.parts.set(key!.slice(1), Number(m2))
  const unions = ask(
    `select area, part, ST_Area(ST_Union(piece)) as m2 from (${pieces}) as pieces group by area, part`,
  )
  for (const { area, part, m2 } of unions)
    truth.get(area!.slice(1))?.union.set(part!.slice(1), Number(m2))
  return truth
}

type Told = { key: string; part: Pick<ReadingPart, 'area_m2' | 'share'> }

describe('what readings measure', () => {
  let opened: Awaited<ReturnType<typeof openFresh>>
  let version: DataVersion
  let path: string
  const areas = new Map<string, ReadArea>()
  beforeAll(async () => {
    path = packByGdal()
    opened = await openFresh('embedded')
    await migrate(opened.db.sql)
    version = await publishRandomLand(opened.db.sql, land)
    const rows = await opened.db.sql<ReadArea[]>`
      select ST_AsBinary(geom) as wkb, ${slicesOf(opened.db.sql, opened.db.sql`geom`)} as slices, ST_Area(geom) as m2
      from unnest(${land.areas.map((one) => one.wkt)}::text[]) with ordinality as given (wkt, at),
        ST_GeomFromText(wkt, 2154) as geom
      order by at`
    for (const [i, row] of rows.entries()) areas.set(land.areas[i]!.id, row)
  })
  afterAll(() => opened?.remove())

  /** Of every area: each part, and the balance of each group, against GDAL's; and that shares make 1. */
  async function compare(
    layer: Layer,
    read: (area: ReadArea) => Promise<{ told: Told[]; balances: [string, Balance][] }>,
  ): Promise<void> {
    const truth = measureByGdal(path, layer)
    let compared = 0
    for (const [id, area] of areas) {
      const { told, balances } = await read(area)
      const { parts, union } = truth.get(id)!
      const said = new Map(told.map(({ key, part }) => [key, part]))
      for (const key of new Set([...said.keys(), ...parts.keys()])) {
        const [ours, theirs] = [said.get(key), parts.get(key) ?? 0]
        expect(Math.abs((ours?.share ?? 0) - theirs / area.m2), `${id} ${key}`).toBeLessThan(NEAR)
        expect(Math.abs((ours?.area_m2 ?? 0) - theirs), `${id} ${key}`).toBeLessThan(NEAR * area.m2)
        compared++
      }
      for (const [group, balance] of balances) {
        const covered = union.get(group) ?? 0
        const of = told.filter(({ key }) => groupOfKey.get(`${layer} ${key}`) === group)
        const sum = of.reduce((total, { part }) => total + part.share, 0)
        expect(Math.abs(balance.uncovered_share - (1 - covered / area.m2)), id).toBeLessThan(NEAR)
        expect(
          Math.abs(sum + balance.uncovered_share - balance.overlap_share - 1),
          id,
        ).toBeLessThan(1e-5)
      }
    }
    expect(compared).toBeGreaterThan(AREAS / 2)
  }
  const groupOfKey = new Map(
    LAYERS.flatMap((layer) =>
      land[layer].map((one) => [`${layer} ${keyOf(layer, one)}`, groupOf(layer, one)]),
    ),
  )
  const byId = (list: readonly (ReadingPart & { id: string })[]): Told[] =>
    list.map((part) => ({ key: part.id, part }))

  it('is what GDAL measures, in communes', () =>
    compare('commune', async (area) => {
      const { communes, communes_balance } = await readCommunes(opened.db.sql, version, area)
      const told = communes.map((part) => ({ key: part.code_insee, part }))
      return { told, balances: [['', communes_balance]] }
    }))

  it('is what GDAL measures, in zones that overlap and leave gaps', () =>
    compare('zone_urba', async (area) => {
      const { zones, zones_balance } = await readZones(opened.db.sql, version, area, 0)
      return { told: byId(zones), balances: [['', zones_balance]] }
    }))

  it('is what GDAL measures, in thin prescriptions', () =>
    compare('prescription', async (area) => {
      const read = await readPrescriptions(opened.db.sql, version, area, 0)
      return { told: byId(read.prescriptions ?? []), balances: [['', read.prescriptions_balance]] }
    }))

  it('is what GDAL measures, in constraints kind by kind', () =>
    compare('constraint_area', async (area) => {
      const kinds = await readConstraints(opened.db.sql, version, area, () => 0)
      return {
        told: kinds.flatMap((one) => byId(one.areas)),
        balances: kinds.map(({ kind, balance }) => [kind, balance]),
      }
    }))

  it('is what GDAL measures, in classes of land use', () =>
    compare('land_use', async (area) => {
      const read = await readLand(opened.db.sql, version, area, 0)
      const told = (read?.classes ?? []).map((part) => ({ key: String(part.code), part }))
      return { told, balances: read ? [['', read.balance]] : [] }
    }))
})
