// From which day the six years of an inventory run: the one that the EPCI says, never that of a delivery.
import { expect, it } from 'vitest'
import { epciHealth, siteHealth } from '../../../api/ledger/inventory-health.ts'
import type { InventoryRow } from '../../../api/ledger/inventory-sites.ts'

const ROW: InventoryRow = {
  ...{ id: 'S-1', name: null, epci: '1', code_insee: null, commune: null, basis: 'cnig' },
  ...{ plots: 0, m2: 0, vacant_plots: 0, vacant_m2: 0, unknown_plots: 0, unknown_m2: 0 },
  ...{ missing: {}, declared_vacancy: null, site_day: null, delivery_day: '2026-11-01' },
}
const ON = '2026-12-01'

it('counts no term from the day of a delivery', () => {
  expect(siteHealth(ROW, ON)).toMatchObject({
    ...{ updated_on: '2026-11-01', dated_by: 'delivery' },
    ...{ due_on: null, overdue: null, age_years: null },
  })
  expect(siteHealth({ ...ROW, site_day: '2019-01-01' }, ON)).toMatchObject({
    ...{ updated_on: '2019-01-01', dated_by: 'site', due_on: '2025-01-01', overdue: true },
  })
  const epci = { siren: '1', name: 'Boucle', kind: 'EPT' }
  const rows = [ROW, { ...ROW, site_day: '2024-01-01' }]
  expect(epciHealth(epci, rows, ON)).toMatchObject({
    ...{ oldest: '2024-01-01', undated_sites: 1, overdue_sites: 0 },
  })
})
