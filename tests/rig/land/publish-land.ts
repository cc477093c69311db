// A published version of random land: its layers, plots and a parcel, what covers it whole and what in part.
import type { DataVersion } from '../../../geodata/db/data-version.ts'
import { beginVersion, publishVersion } from '../../../geodata/db/data-version.ts'
import { insertRows } from '../../../geodata/db/insert-rows.ts'
import type { Sql } from '../../../geodata/db/open-database.ts'
import { createVersionTables } from '../../../geodata/db/version-tables.ts'
import type { RandomLand, RandomShape } from './random-land.ts'
import { LAND, square, wkt } from './random-land.ts'

/** Makes, fills and publishes the version; small areas are its plots, the first of them also a parcel. */
export async function publishRandomLand(sql: Sql, land: RandomLand): Promise<DataVersion> {
  const version = await beginVersion(sql, { demonstration: false })
  await createVersionTables(sql, version)
  const rows = (
    shapes: readonly RandomShape[],
    source?: string,
  ): (Record<string, unknown> & { id: string })[] =>
    shapes.map(({ wkt: shape, ...row }) => ({
      ...row,
      ...(source ? { source } : {}),
      geom: `SRID=2154;${shape}`,
    }))
  const insert = (table: string, list: Record<string, unknown>[]) =>
    insertRows(sql, version, table, list)
  const dataset = (id: string, serves: string[], side: number) => ({
    id,
    title: `Données ${id}`,
    producer: 'Les essais',
    licence: 'MIT',
    synthetic: true,
    serves,
    coverage: `SRID=2154;${wkt([square(LAND.x, LAND.y, side)])}`,
  })
  await insert('dataset', [
    dataset(
      'whole',
      [
        'territory',
        'plot',
        'parcel',
        'zone_urba',
        'prescription',
        'land_use',
        'sdrif_e.polarity',
        'sdrif_e.industrial_development',
        'context.land_consumption',
        'constraint.flood',
        'constraint.noise',
        'constraint.heritage',
      ],
      LAND.side,
    ),
    dataset('part', ['constraint.biotope', 'sdrif_e.station_perimeter_2km'], 3000),
  ])
  await insert('departement', [
    {
      code: '95',
      name: 'Val-d’Oise',
      geom: `SRID=2154;${wkt([square(LAND.x, LAND.y, LAND.side)])}`,
    },
  ])
  await insert('epci', [
    { siren: '200058485', name: 'Boucle Nord de Seine', kind: 'EPT', geom: null },
  ])
  await insert(
    'commune',
    rows(land.commune).map(({ id: _, ...row }) => ({ ...row, epci: '200058485' })),
  )
  for (const table of ['zone_urba', 'constraint_area', 'prescription', 'land_use'] as const)
    await insert(table, rows(land[table], 'whole'))
  const plots = land.areas.filter(({ small }) => small)
  await insert(
    'plot',
    rows(plots, 'whole').map(({ small: _, ...row }) => ({
      ...row,
      cadastral_refs: [referenceOf(row.id)],
    })),
  )
  await insert(
    'parcel',
    rows(plots.slice(0, 1), 'whole').map(({ small: _, ...row }) => ({
      ...row,
      id: '95018000AB0012',
      code_insee: '95018',
    })),
  )
  await insert(
    'land_consumption',
    [2019, 2020].map((year) => ({
      code_insee: '95018',
      year,
      total_m2: 20_000,
      activity_m2: year === 2019 ? 5000 : null,
      source: 'whole',
    })),
  )
  await insert('sdrif_e', [
    {
      id: 'E-1',
      map: 'M1',
      item: 'polarity',
      name: 'Polarité',
      source: 'whole',
      geom: `SRID=2154;${wkt([square(LAND.x, LAND.y, 3000)])}`,
    },
    {
      id: 'E-2',
      map: 'M1',
      item: 'polarity',
      name: 'Polarité voisine',
      source: 'whole',
      geom: `SRID=2154;${wkt([square(LAND.x + 3000, LAND.y, 3000)])}`,
    },
    {
      id: 'E-3',
      map: 'M2',
      item: 'industrial_development',
      name: null,
      source: 'whole',
      geom: `SRID=2154;POINT(${LAND.x + 1000} ${LAND.y + 1000})`,
    },
    {
      id: 'E-4',
      map: 'M2',
      item: 'Sites multimodaux SDRIF-E',
      confirmed: false,
      name: null,
      source: 'whole',
      geom: `SRID=2154;POINT(${LAND.x + 1100} ${LAND.y + 1000})`,
    },
  ])
  await publishVersion(sql, version)
  return version
}

/** The cadastral reference that a plot holds: `A-4` holds 95018000ZZ0004. */
const referenceOf = (id: string): string => `95018000ZZ${id.slice(2).padStart(4, '0')}`
