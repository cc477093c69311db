// Inventories as a table: a line for each EPCI, or for each site of those that were asked for.
import type { ColumnValue } from '../../geodata/exports/columns/column.ts'
import type { Inventories, InventoryHealth } from '../../geodata/model/ledger/inventory.ts'
import type { CsvTable } from './table-csv.ts'

const HEALTH = [
  ...['plots', 'surface_ha', 'vacant_plots', 'vacant_ha', 'vacant_share', 'vacant_share_ha'],
  ...['unknown_plots', 'unknown_ha', 'unknown_share', 'unknown_share_ha', 'missing', 'required'],
] as const

const healthCells = (health: InventoryHealth): ColumnValue[] => [
  ...HEALTH.map((key) => health[key as keyof InventoryHealth] as number | null),
  Object.entries(health.missing_fields)
    .map(([field, times]) => `${field}: ${times}`)
    .join(' | '),
]

/** An EPCI without an inventory stands as one line that says so. */
export function inventoryTable({ epci, sites, on }: Inventories): CsvTable {
  const named = new Map(epci.map((one) => [one.siren, one]))
  const none = epci.filter(({ sites: held }) => held === 0)
  const isOfSites = sites.length > 0
  const oneEach = isOfSites ? none : epci
  return {
    header: [
      ...['epci', 'epci_name', 'inventory', 'site', 'name', 'commune', 'sites'],
      ...HEALTH,
      ...['missing_fields', 'declared_vacancy_percent', 'updated_on', 'dated_by', 'age_years'],
      ...['due_on', 'overdue', 'overdue_sites', 'undated_sites', 'counted_on'],
    ],
    rows: [
      ...sites.map((site): ColumnValue[] => [
        ...[site.epci, named.get(site.epci)?.name ?? null, site.basis, site.id, site.name],
        ...[site.commune, null, ...healthCells(site), site.declared_vacancy, site.updated_on],
        ...[site.dated_by, site.age_years, site.due_on, yesNo(site.overdue), null, null, on],
      ]),
      ...oneEach.map((one): ColumnValue[] => [
        ...[one.siren, one.name, one.basis, null, null, null, one.sites, ...healthCells(one)],
        ...[null, one.oldest, null, null, null, null, one.overdue_sites, one.undated_sites, on],
      ]),
    ],
  }
}

/** Unknown is an empty cell. */
const yesNo = (value: boolean | null): ColumnValue => (value === null ? null : value ? 'yes' : 'no')
