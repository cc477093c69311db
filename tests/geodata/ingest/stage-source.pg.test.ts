import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DataVersion } from '../../../geodata/db/data-version.ts'
import { beginVersion, tableOf } from '../../../geodata/db/data-version.ts'
import { runSqlFile } from '../../../geodata/db/run-sql-file.ts'
import {
  MEND_REFUSED,
  MEND_RULE,
  MOST_MENDED,
  shapeSource,
} from '../../../geodata/ingest/shape-source.ts'
import { stageSource } from '../../../geodata/ingest/stage-source.ts'
import { parcelles } from '../../../geodata/sources/parcelles/source.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { collection, feature, makeMirror, point, polygon, square } from '../../rig/files/mirror.ts'

const STAGING = new URL('../../../geodata/ingest/sql/0001_staging.sql', import.meta.url)
const COUNT = 1700
const source = { ...parcelles, file: 'parcels.geojson' }

const parcel = (number: number, properties: object = {}, geometry?: object | null) =>
  feature(
    {
      id: `95127000A${String(number).padStart(5, '0')}`,
      commune: '95127',
      contenance: number,
      proprio: 'unread',
      ...properties,
    },
    geometry === undefined ? polygon(square(2 + number / 10_000, 49, 0.00009)) : geometry,
    `f${number}`,
  )
const wings = (small: number) =>
  polygon([
    [2, 49],
    [2.001, 49],
    [2.001, 49.001],
    [2, 49.001],
    [2 - small, 49.001 + small],
    [2, 49.001 + small],
    [2 - small, 49.001],
    [2, 49],
  ])

/** Faults at the edges of batches and across them; a feature's number is its place from 1. */
const FAULTS: Readonly<Record<number, { feature: object; reason: string }>> = {
  1: { feature: parcel(1, { id: 'no' }), reason: 'référence de quatorze caractères attendue' },
  499: { feature: parcel(499, {}, null), reason: 'sans géométrie' },
  501: { feature: parcel(500), reason: 'parcelle en double' },
  502: { feature: parcel(502, { contenance: -1 }), reason: 'contenance négative' },
  900: {
    feature: parcel(900, { contenance: 'vaste' }),
    reason: 'valeur illisible : invalid input syntax for type double precision',
  },
  1000: { feature: parcel(1000, { commune: null }), reason: 'champ commune absent' },
  1001: {
    feature: parcel(1001, {}, point(2, 49)),
    reason: 'géométrie de type Point, un polygone est attendu',
  },
  1002: {
    feature: parcel(1002, { id: '95127000A0\u0000' }),
    reason: 'valeur illisible : unsupported Unicode escape sequence',
  },
  1003: {
    feature: parcel(1003, {}, polygon(square(2, 49, 0.001).slice(0, 4))),
    reason: 'géométrie vide ou anneau mal fermé',
  },
  1699: { feature: parcel(2), reason: 'parcelle en double' },
  1700: {
    feature: parcel(1700, {}, polygon(square(9, 49, 0.001))),
    reason: 'loin de l’Île-de-France',
  },
}
const MENDED = 600
const NOT_MENDED = 700

const text = collection(
  Array.from({ length: COUNT }, (_, i) => {
    const number = i + 1
    if (number === MENDED) return parcel(number, {}, wings(0.00001))
    if (number === NOT_MENDED) return parcel(number, {}, wings(0.001))
    return FAULTS[number]?.feature ?? parcel(number)
  }),
)

describeOnEngines('staging', (t) => {
  const mirror = makeMirror({ [source.file]: text })
  let version: DataVersion
  const table = (name: string) => tableOf(t.sql, version, name)
  beforeAll(async () => {
    version = await beginVersion(t.sql, { demonstration: false })
    await runSqlFile(t.sql, STAGING, version.schema)
  })
  afterAll(() => mirror.remove())

  it('keeps each row under its number, or refuses it under its number with the constraint that it broke', async () => {
    const told: number[] = []
    const staged = await stageSource(t.sql, version, source, mirror.from, ({ done }) =>
      told.push(done),
    )
    expect(staged.read).toBe(COUNT)
    expect(staged.checksum).toBe(createHash('sha256').update(text).digest('hex'))
    expect(told.at(-1)).toBe(Buffer.byteLength(text))
    const refused = await t.sql`
      select feature, reason from ${table('raw_rejected')} order by feature`
    expect([...refused]).toEqual(
      Object.entries(FAULTS).map(([number, { reason }]) => ({ feature: Number(number), reason })),
    )
    const [odd] = await t.sql`
      select count(*)::int as rows,
        (count(*) filter (where _id <> 'f' || _feature or contenance <> _feature))::int as mixed,
        (count(*) filter (where ST_SRID(_position) <> 4326))::int as unplaced,
        (count(*) filter (where _geom is not null and not ST_Equals(_geom, ST_Transform(_position, 2154))))::int as moved,
        array_agg(_feature order by _feature) filter (where _geom is null) as open
      from ${table('raw_parcelles')}`
    expect(odd).toEqual({
      rows: COUNT - Object.keys(FAULTS).length,
      mixed: 0,
      unplaced: 0,
      moved: 0,
      open: [MENDED, NOT_MENDED],
    })
  })

  it('then mends what can be mended by less than the stated share, and refuses the rest', async () => {
    await shapeSource(t.sql, version, source)
    const mended = await t.sql`select feature, rule from ${table('raw_mended')}`
    expect([...mended]).toEqual([{ feature: MENDED, rule: MEND_RULE }])
    const refused = await t.sql`
      select feature from ${table('raw_rejected')} where reason = ${MEND_REFUSED}`
    expect([...refused]).toEqual([{ feature: NOT_MENDED }])
    const [odd] = await t.sql`
      select (count(*) filter (where not ST_IsValid(_geom) or GeometryType(_geom) <> 'MULTIPOLYGON' or ST_SRID(_geom) <> 2154))::int as bad,
        (count(*) filter (where _geom is null))::int as open,
        max(abs(ST_Area(ST_Transform(_position, 2154)) / ST_Area(_geom) - 1)) < ${MOST_MENDED} as close
      from ${table('raw_parcelles')}`
    expect(odd).toEqual({ bad: 0, open: 0, close: true })
  })
})
