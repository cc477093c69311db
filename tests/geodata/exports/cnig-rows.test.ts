// What a CNIG export says of the age and the vacancy of a site: the EPCI's own word, else nothing, or a figure marked as ours.
import { expect, it } from 'vitest'
import { siteEco } from '../../../geodata/cnig/tables/site-eco.ts'
import { terrainEco } from '../../../geodata/cnig/tables/terrain-eco.ts'
import { siteRow, terrainRow } from '../../../geodata/exports/cnig/cnig-rows.ts'
import { CnigTally, exportedFields } from '../../../geodata/exports/cnig/complete-row.ts'
import type { ExportSite } from '../../../geodata/exports/cnig/export-site.ts'
import type { ExportPlot } from '../../../geodata/exports/export-plot.ts'

const SITE: ExportSite = {
  ...{ id: 'S-1', name: 'Parc', kind: null, vocation: null, state: null, surface_ha: 4 },
  ...{ plots_ha: 3, plots: 8, vacant_plots: 3, unknown_plots: 0, code_insee: '95018' },
  ...{ commune: 'Argenteuil', epci: '200058485', epci_name: 'Boucle', proxy: false, declared: {} },
  ...{ producer: 'Essais', wkb: new Uint8Array(), geojson: '' },
}
const siteOf = (more: Partial<ExportSite>, tally = new CnigTally()) => {
  const row = siteRow({ ...SITE, ...more }, tally, false)
  return Object.fromEntries(exportedFields(siteEco).map(({ name }, at) => [name, row[at]]))
}
const terrainOf = (declared: ExportPlot['declared'], tally = new CnigTally()) => {
  const plot = { id: 'P-1', site_id: 'S-1', cadastral_refs: [], surface_ha: 1, declared }
  const row = terrainRow(plot as unknown as ExportPlot, tally)
  return Object.fromEntries(exportedFields(terrainEco).map(({ name }, at) => [name, row[at]]))
}

it('keeps the day of the EPCI’s own update, and never writes one of ours', () => {
  const declared = { actualisé_le: '2018-03-01', identifié_le: '2012-01-05' }
  const days = { site_actu_date: '2018-03-01', site_identif_date: '2012-01-05' }
  expect(siteOf({ declared })).toMatchObject(days)
  expect(terrainOf(declared)).toMatchObject({
    terr_actu_date: '2018-03-01',
    terr_identif_date: '2012-01-05',
  })
  const tally = new CnigTally()
  const nothing = { site_actu_date: null, site_identif_date: null }
  expect(siteOf({}, tally)).toMatchObject(nothing)
  expect(terrainOf({}, tally)).toMatchObject({ terr_actu_date: null, terr_identif_date: null })
  expect(siteOf({ declared: { actualisé_le: 'hier' } }, tally)).toMatchObject(nothing)
  expect(tally.empty.get('site_actu_date')).toBe(2)
  expect(tally.lost.get('site_actu_date')).toBe(1)
  // A survey is no update.
  expect(siteOf({ declared: { identifié_le: '2012-01-05' } }).site_actu_date).toBeNull()
})

it('puts a vacancy that it computes in its columns, and says in the row that it did', () => {
  const tally = new CnigTally()
  const site = siteOf({}, tally)
  expect(site).toMatchObject({
    site_uf_nbre: '8',
    site_uf_vacant_nbre: '3',
    site_taux_vacance: '37.5',
  })
  expect(site.site_description).toMatch(/^Vacance calculée, non déclarée/)
  expect(tally.computed.get('site_taux_vacance')).toBe(1)
  expect(siteOf({ proxy: true }).site_description).toMatch(/substitution.*Vacance calculée/)
})

it('leaves a declared vacancy alone, and computes none where an occupation is unknown', () => {
  const declared = siteOf({ declared: { taux_de_vacance: 13 } })
  expect(declared).toMatchObject({ site_taux_vacance: '13', site_uf_nbre: null })
  expect(declared.site_description).toBeNull()
  for (const site of [siteOf({ unknown_plots: 1 }), siteOf({ plots: 0, vacant_plots: 0 })])
    expect(site).toMatchObject({ site_taux_vacance: null, site_description: null })
})
