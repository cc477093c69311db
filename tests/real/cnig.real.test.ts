// Our rules of the CNIG standard beside the official table schemas, field by field; the official example rows and the
// official GeoPackage template through our own reading.
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sqlite from 'node-sqlite3-wasm'
import { afterAll, expect, it } from 'vitest'
import { openDelivery } from '../../geodata/cnig/delivery.ts'
import type { CnigTable, Field } from '../../geodata/cnig/field.ts'
import { MISSING_WORDS } from '../../geodata/cnig/field.ts'
import { judgeDelivery } from '../../geodata/cnig/judge-delivery.ts'
import { MENDING } from '../../geodata/cnig/mending.ts'
import { CNIG_TABLES, findField } from '../../geodata/cnig/tables.ts'
import type { Violation } from '../../geodata/cnig/violation.ts'
import { toBlob } from '../rig/files/cnig-geopackage.ts'
import { realDataFolder } from './real-data.ts'

type OfficialField = {
  name: string
  type: string
  format?: string
  enum?: string[]
  constraints?: { required?: boolean; enum?: string[]; pattern?: string }
}
type OfficialSchema = {
  version: string
  primaryKey: string
  missingValues: string[]
  fields: OfficialField[]
}

const path = (table: CnigTable, end: string) =>
  join(realDataFolder(), 'ref', `cnig-${table.name.toLowerCase()}-${end}`)
const TEMPLATE = () => join(realDataFolder(), 'ref', 'cnig-sites_economiques.gpkg')
const folder = mkdtempSync(join(tmpdir(), 'cnig-real-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const FORMATS: Partial<Record<Field['type'], string>> = {
  date: '%Y-%m-%d',
  year: '%Y',
  geopoint: 'default',
}

it.each(CNIG_TABLES)('rules $name field by field as the official schema does', (table) => {
  const official = JSON.parse(readFileSync(path(table, 'schema.json'), 'utf8')) as OfficialSchema
  expect(official.version).toBe('v1.0.1')
  expect(table.key).toBe(official.primaryKey)
  expect([...MISSING_WORDS]).toEqual(official.missingValues)
  expect(
    table.fields.map(({ name, type, required, values, pattern, format }) => ({
      name,
      type: type === 'year' ? 'date' : type,
      format: format ?? FORMATS[type],
      required: required ?? false,
      values: values && [...values],
      pattern,
    })),
  ).toEqual(
    official.fields.map(({ name, type, format, enum: beside, constraints }) => ({
      name,
      type,
      format,
      required: constraints?.required ?? false,
      values: constraints?.enum ?? beside,
      pattern: constraints?.pattern,
    })),
  )
})

const TRIANGLE: [number, number][] = [
  [628000, 6881000],
  [628100, 6881000],
  [628100, 6881100],
  [628000, 6881000],
]

async function judge(file: string) {
  const { tables, close } = await openDelivery(file)
  const violations: Violation[] = []
  const rows = []
  for await (const row of judgeDelivery(tables, (one) => violations.push(one))) rows.push(row)
  await close()
  // That other tables are not in the same delivery is no fault of an example.
  return { rows, violations: violations.filter(({ kind }) => kind !== 'en-tête') }
}

/** What the official "valid" rows break, and what is mended in them. The geometries of both areas lie near 45° N, 2° E. */
const KNOWN: Record<
  CnigTable['name'],
  { violations: [string, string, string | null][]; mended: string[]; rejected?: string }
> = {
  'POLE-ECO': { violations: [], mended: [] },
  'SITE-ECO': {
    violations: [
      // "entrepôts, logistique" is cut in two, and the second half stands in the place of the state.
      ['obligatoire', 'site_etat', ''],
      ['liste', 'site_evol_urba', 'extension'],
    ],
    mended: [MENDING.split, MENDING.spaces, MENDING.list],
    rejected: 'loin de l’Île-de-France',
  },
  'TERRAIN-ECO': { violations: [], mended: [], rejected: 'loin de l’Île-de-France' },
  ETABLISSEMENT: { violations: [], mended: [MENDING.idSpaces, MENDING.list] },
}

it.each(CNIG_TABLES)(
  'finds the known faults of the example row of $name, and no other',
  async (table) => {
    const { rows, violations } = await judge(path(table, 'exemple-valide.csv'))
    expect(rows).toHaveLength(1)
    expect(rows[0]?.table).toBe(table)
    const known = KNOWN[table.name]
    expect(violations.map(({ kind, column, value }) => [kind, column, value])).toEqual(
      known.violations,
    )
    expect({ mended: rows[0]?.mended, rejected: rows[0]?.rejected }).toEqual({
      mended: known.mended,
      rejected: known.rejected,
    })
  },
)

it('knows every column of the official GeoPackage template but those it lacks itself', () => {
  const copy = join(folder, 'template.gpkg')
  copyFileSync(TEMPLATE(), copy)
  const database = new sqlite.Database(copy, { readOnly: true })
  try {
    for (const table of CNIG_TABLES) {
      const layer = table.name.toLowerCase().replace('-', '_')
      const columns = database
        .all(`select name from pragma_table_info('${layer}')`)
        .map(({ name }) => String(name))
        .filter((name) => name !== 'fid' && name !== 'geom')
      expect(columns.filter((column) => !findField(table, column))).toEqual([])
      const held = new Set(columns.map((column) => findField(table, column)?.name))
      const lacking = table.fields.filter(({ name }) => !held.has(name)).map(({ name }) => name)
      expect(lacking.filter((name) => !/geom/.test(name))).toEqual(
        table.name === 'TERRAIN-ECO' ? ['terr_url_cartofriches'] : [],
      )
    }
  } finally {
    database.close()
  }
})

it('reads a row that is put into the official template, and says of the empty one that it holds none', async () => {
  const copy = join(folder, 'filled.gpkg')
  copyFileSync(TEMPLATE(), copy)
  expect((await judge(copy)).rows).toEqual([])
  const database = new sqlite.Database(copy)
  try {
    // The template's triggers call functions of SpatiaLite, which is not there.
    for (const { name } of database.all("select name from sqlite_master where type = 'trigger'"))
      database.exec(`drop trigger "${String(name)}"`)
    database.run(
      `insert into terrain_eco (terr_id, site_id, terr_surf_brute, terr_etat_occup, geom) values (?, ?, ?, ?, ?)`,
      ['95127_TERRAIN-ECO_00001', 'x', 1.5, 'Inoccupé', toBlob(TRIANGLE)],
    )
  } finally {
    database.close()
  }
  const { rows, violations } = await judge(copy)
  expect(rows).toMatchObject([
    {
      values: {
        terr_id: '95127_TERRAIN-ECO_00001',
        terr_surf_brute: '1.5',
        terr_etat_occup: 'inoccupé',
      },
      shape: 'SRID=2154;POLYGON((628000 6881000,628100 6881000,628100 6881100,628000 6881000))',
      mended: [MENDING.list],
    },
  ])
  expect(violations.map(({ column }) => column)).toEqual([
    'terr_identif_date',
    'terr_actu_date',
    'terr_maitrise_fonc',
    'terr_stade_amngt',
    'terr_stade_comm',
    'terr_usage',
  ])
})
