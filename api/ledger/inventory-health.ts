// The health of inventories from the rows of their sites: shares, missing values, age against the six years.
import { PLOT_FACTS, SITE_FACTS } from '../../geodata/cnig/required-facts.ts'
import type {
  InventoryEpci,
  InventoryHealth,
  InventorySite,
} from '../../geodata/model/ledger/inventory.ts'
import { ageYears, dueOn } from '../../geodata/model/ledger/inventory.ts'
import { m2ToHa } from '../../geodata/model/units.ts'
import type { EpciRow, InventoryRow } from './inventory-sites.ts'

/** `on` is the day that ages are counted to, ISO. */
export function siteHealth(row: InventoryRow, on: string): InventorySite {
  const { id, name, epci, code_insee, commune, basis, declared_vacancy } = row
  const siteDay = realDay(row.site_day)
  const updated = siteDay ?? row.delivery_day
  // A delivery brings nothing up to date: six years run from the day that the EPCI itself says.
  const due = siteDay === null ? null : dueOn(siteDay)
  return {
    ...{ id, name, epci, code_insee, commune, basis },
    ...healthOf([row]),
    declared_vacancy,
    updated_on: updated,
    dated_by: siteDay !== null ? 'site' : row.delivery_day !== null ? 'delivery' : null,
    age_years: siteDay === null ? null : ageYears(siteDay, on),
    due_on: due,
    overdue: due === null ? null : due < on,
  }
}

/** A day of no calendar tells nothing. */
const realDay = (day: string | null) =>
  day !== null && !Number.isNaN(Date.parse(day)) ? day : null

/** `rows` are those of its sites. */
export function epciHealth(
  epci: EpciRow,
  rows: readonly InventoryRow[],
  on: string,
): InventoryEpci {
  const sites = rows.map((row) => siteHealth(row, on))
  const days = sites
    .flatMap(({ updated_on: day, dated_by }) => (dated_by === 'site' ? (day ?? []) : []))
    .sort()
  const basis = rows.some((row) => row.basis === 'cnig')
    ? 'cnig'
    : rows[0]
      ? 'demonstration'
      : 'none'
  return {
    ...epci,
    basis,
    sites: rows.length,
    ...healthOf(rows),
    oldest: days[0] ?? null,
    overdue_sites: sites.filter(({ overdue }) => overdue === true).length,
    undated_sites: sites.filter(({ overdue }) => overdue === null).length,
  }
}

function healthOf(rows: readonly InventoryRow[]): InventoryHealth {
  const add = (of: (row: InventoryRow) => number) => rows.reduce((all, row) => all + of(row), 0)
  const plots = add((row) => row.plots)
  const m2 = add((row) => row.m2)
  const vacant = { plots: add((row) => row.vacant_plots), m2: add((row) => row.vacant_m2) }
  const unknown = { plots: add((row) => row.unknown_plots), m2: add((row) => row.unknown_m2) }
  const share = (part: number, whole: number) => (whole > 0 ? part / whole : null)
  const missing: Record<string, number> = {}
  for (const row of rows)
    for (const [field, times] of Object.entries(row.missing))
      if (times > 0) missing[field] = (missing[field] ?? 0) + times
  return {
    plots,
    surface_ha: m2ToHa(m2),
    vacant_plots: vacant.plots,
    vacant_ha: m2ToHa(vacant.m2),
    vacant_share: share(vacant.plots, plots),
    vacant_share_ha: share(vacant.m2, m2),
    unknown_plots: unknown.plots,
    unknown_ha: m2ToHa(unknown.m2),
    unknown_share: share(unknown.plots, plots),
    unknown_share_ha: share(unknown.m2, m2),
    missing: Object.values(missing).reduce((all, times) => all + times, 0),
    required: rows.length * SITE_FACTS.length + plots * PLOT_FACTS.length,
    missing_fields: missing,
  }
}
