// Everything the plans say about one piece of land, over any geometry: the layers measured one after the other.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import type { Reading } from '../../geodata/model/plans/reading.ts'
import { SLIVER } from '../../geodata/model/plans/reading.ts'
import { ApiFault } from '../http/api-fault.ts'
import { balanceOf, roundM2 } from './balance.ts'
import { measureUnknown } from './coverage.ts'
import { chainOf } from './documents-chain.ts'
import type { FoundArea } from './find-area.ts'
import { readCategories } from './read-categories.ts'
import { readConstraints } from './read-constraints.ts'
import { readLand } from './read-land.ts'
import { readNetworks } from './read-networks.ts'
import { readPrescriptions } from './read-prescriptions.ts'
import { readSdrifE } from './read-sdrif-e.ts'
import { readCommunes, readConsumption } from './read-territory.ts'
import { readZones } from './read-zones.ts'
import type { ThemeSources } from './theme-sources.ts'

/**
 * The reading of an area of a version. Square metres and shares in EPSG:2154. Throws an ApiFault 422 when a drawn or
 * brought area touches no commune of the region.
 */
export async function getReading(
  sql: Sql,
  version: DataVersion,
  themes: ThemeSources,
  found: FoundArea,
): Promise<Reading> {
  const { wkb, slices, m2, ...identity } = found
  const area = { wkb, slices, m2 }
  const [unknownOf, territory, categories] = await Promise.all([
    measureUnknown(sql, version, area, themes.covers),
    readCommunes(sql, version, area),
    readCategories(sql, version, /^(plot|group)$/.test(found.kind) ? found.ids : []),
  ])
  if (found.kind === 'area' && territory.communes.length === 0)
    throw new ApiFault(422, 'elsewhere', 'The area touches no commune of Île-de-France')
  const { sources, provenance } = themes
  const codes = territory.communes.map(({ code_insee }) => code_insee)
  // A theme that no dataset of the version serves is not looked for.
  const [zoning, prescribed, sdrif_e, constraints, land, consumption, networks] = await Promise.all(
    [
      readZones(sql, version, area, unknownOf('zone_urba')),
      sources.prescription
        ? readPrescriptions(sql, version, area, unknownOf('prescription'))
        : { prescriptions: null, prescriptions_balance: balanceOf(m2, 0, 0, m2) },
      readSdrifE(sql, version, area, unknownOf, categories),
      readConstraints(sql, version, area, unknownOf),
      sources.land_use ? readLand(sql, version, area, unknownOf('land_use')) : null,
      sources['context.land_consumption'] ? readConsumption(sql, version, codes) : [],
      readNetworks(sql, version, area),
    ],
  )
  return {
    version: version.version,
    demonstration: version.demonstration,
    ...identity,
    surface_m2: roundM2(m2),
    ...territory,
    ...zoning,
    ...prescribed,
    chain: chainOf(zoning.zones, sources.sdrif_e?.[0] ?? null),
    sdrif_e,
    constraints,
    land,
    consumption,
    networks,
    sliver: SLIVER,
    sources,
    provenance,
  }
}
