// A small version with what exports carry beyond the list: surfaces of other measures, rectangles, a hole, words that bite.
import { tableOf } from '../../../geodata/db/data-version.ts'
import type { Sql } from '../../../geodata/db/open-database.ts'
import type { SmallVersion } from '../land/small-version.ts'
import { publishSmallVersion } from '../land/small-version.ts'

/** Names that a spreadsheet would run, or that a separator would cut. */
export const BITING = [
  '=HYPERLINK("http://x","y")',
  '+33 1',
  '-2+3',
  '@SUM(A1)',
  'Îlot; dit "le Pré", 2e\nlot',
  'a\tb',
] as const
/** A plot of two parts, the first with a hole. */
export const HOLED = 'P-0009'
export const HOLED_WKT =
  'MULTIPOLYGON (((640000 6870000,640000 6870090,640090 6870090,640090 6870000,640000 6870000),(640030 6870030,640060 6870030,640060 6870060,640030 6870060,640030 6870030)),((640100 6870000,640100 6870020,640120 6870020,640120 6870000,640100 6870000)))'

export async function publishExportedVersion(sql: Sql, plots = 120): Promise<SmallVersion> {
  const version = await publishSmallVersion(sql, { plots })
  const plot = tableOf(sql, version, 'plot')
  await sql`
    update ${plot} set cadastral_m2 = surface_m2 + 7, declared_m2 = surface_m2 - 5, natural_m2 = surface_m2 / 3
    where ordinal % 3 <> 0`
  await sql`update ${plot} set cadastral_m2 = null where ordinal % 3 = 0`
  await sql`
    update ${plot} set fit_rectangle = ST_MakeEnvelope(
      ST_XMin(geom) + 1, ST_YMin(geom) + 1, ST_XMin(geom) + 5.58, ST_YMin(geom) + 9.19, 2154)
    where ordinal % 4 = 1`
  for (const [at, name] of BITING.entries())
    await sql`update ${plot} set name = ${name} where ordinal = ${at}`
  await sql`update ${plot} set geom = ST_GeomFromText(${HOLED_WKT}, 2154) where id = ${HOLED}`
  // More parcels than a cell of a Shapefile holds.
  await sql`
    update ${plot} set cadastral_refs = array(select '95018000AB' || lpad(n::text, 4, '0') from generate_series(1, 40) as n)
    where ordinal = 11`
  await sql`
    update ${tableOf(sql, version, 'site')} set kind = 'zone d''activité économique', vocation = 'entrepôts, logistique',
      proxy = id = 'S-2', declared = '{"surface_utile_ha": 3.5, "identifié_le": "2019-04-02", "maîtrise_d’ouvrage": "epci"}'::jsonb
    where id in ('S-0', 'S-2')`
  return version
}
