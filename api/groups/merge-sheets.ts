// The sheets of plots as one: what adds up is added, what differs is unknown or the stricter of both. Pure.
import { forEachKind } from '../../geodata/model/access/access-kinds.ts'
import type { PlotSheet } from '../../geodata/model/plots/plot.ts'
import {
  mergeAccess,
  mergeLandUse,
  mergeNetworks,
  mergeRiskPoints,
  mergeSdrifE,
} from './merge-readings.ts'
import { mergeUses } from './merge-uses.ts'
import { mergeShares, sumOf } from './merge-shares.ts'
import type { Whole } from '../queries/whole-of-group.ts'

/**
 * The sheet of a group from those of its plots (at least one, in the order of their ids). Codes and names that differ
 * are null; what is admitted counts by its square metres; distances are those of the nearest plot; shares are of the
 * whole surface. `usable_ha` leaves out the strips along common boundaries too: the group has at least so much.
 */
export function mergeSheets(id: string, sheets: readonly PlotSheet[], whole: Whole): PlotSheet {
  const first = sheets[0]!
  const common = <Key extends keyof PlotSheet>(key: Key): PlotSheet[Key] | null =>
    sheets.every((sheet) => sheet[key] === first[key]) ? first[key] : null
  const together = (key: 'commune' | 'epci_name' | 'name'): string | null => {
    const names = new Set(sheets.map((sheet) => sheet[key]))
    return names.has(null) ? null : [...names].join(' + ')
  }
  const every = <T>(list: (sheet: PlotSheet) => readonly T[]): T[] => [
    ...new Set(sheets.flatMap(list)),
  ]
  const zones = mergeShares(sheets, (sheet) => sheet.zones)
  const natural_ha = sumOf(sheets, ({ natural_ha }) => natural_ha)
  const surface_ha = sumOf(sheets, (sheet) => sheet.surface_ha) ?? 0
  return {
    ...saidByAll(sheets),
    id,
    ordinal: first.ordinal,
    name: together('name'),
    site_id: common('site_id'),
    site_name: common('site_name'),
    code_insee: common('code_insee'),
    commune: together('commune'),
    epci: common('epci'),
    epci_name: together('epci_name'),
    departement: common('departement'),
    surface_ha,
    usable_ha: sumOf(sheets, ({ usable_ha }) => usable_ha),
    land: landOf(sheets, natural_ha, surface_ha),
    status: common('status'),
    stage: common('stage'),
    brownfield_stage: common('brownfield_stage'),
    servicing: common('servicing'),
    zone: sheets.some(({ zone }) => zone === null) ? null : leadingZone(zones),
    category: common('category'),
    ...mergeUses(sheets),
    access: forEachKind((kind) => mergeAccess(sheets.map(({ access }) => access[kind]))),
    constraints: mergeShares(sheets, (sheet) =>
      sheet.constraints.map((one) => ({ ...one, id: one.kind })),
    ).map(({ kind, share }) => ({ kind, share })),
    unknown: every(({ unknown }) => unknown),
    centre: whole.centre,
    version: first.version,
    demonstration: first.demonstration,
    declared_ha: sumOf(sheets, ({ declared_ha }) => declared_ha),
    cadastral_ha: sumOf(sheets, ({ cadastral_ha }) => cadastral_ha),
    natural_ha,
    road_snap_m: nearestRoad(sheets),
    cadastral_refs: every(({ cadastral_refs }) => cadastral_refs).sort(),
    replaces: null,
    site: common('site_id') === null ? null : first.site,
    zones,
    use_rules: distinct(sheets.flatMap(({ use_rules }) => use_rules)),
    sdrif_e: mergeSdrifE(sheets.map(({ sdrif_e }) => sdrif_e)),
    constraint_areas: mergeShares(sheets, (sheet) => sheet.constraint_areas),
    constraints_unknown: every(({ constraints_unknown }) => constraints_unknown),
    land_consumption: common('code_insee') === null ? null : first.land_consumption,
    prescriptions: sheets.some((sheet) => sheet.prescriptions === null)
      ? null
      : mergeShares(sheets, (sheet) => sheet.prescriptions ?? []),
    context_areas: sheets.some((sheet) => sheet.context_areas === null)
      ? null
      : mergeShares(sheets, (sheet) => sheet.context_areas ?? []),
    risk_points: mergeRiskPoints(
      sheets.map(({ risk_points }) => risk_points),
      whole.risk,
    ),
    networks: mergeNetworks(sheets.map(({ networks }) => networks ?? [])),
    land_use: mergeLandUse(sheets, surface_ha),
    declared: declaredByAll(sheets),
    footprint: null,
    geometry: whole.geometry,
    bbox: whole.bbox,
    provenance: mergeProvenance(sheets),
  }
}

const nearestRoad = (sheets: readonly PlotSheet[]): number | null => {
  const known = sheets.flatMap(({ road_snap_m }) => road_snap_m ?? [])
  return known.length > 0 ? Math.min(...known) : null
}

/** Natural when natural land covers over half; where that is not known, what all plots are. */
function landOf(sheets: readonly PlotSheet[], natural_ha: number | null, surface_ha: number) {
  const lands = new Set(sheets.map(({ land }) => land))
  if (lands.size === 1) return sheets[0]!.land
  if (lands.has(null) || natural_ha === null) return null
  return natural_ha > surface_ha / 2 ? 'natural' : 'artificialised'
}

function leadingZone(zones: PlotSheet['zones']): PlotSheet['zone'] {
  const shares = new Map<PlotSheet['zone'], number>()
  for (const { zone, share } of zones) shares.set(zone, (shares.get(zone) ?? 0) + share)
  return [...shares].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null
}

function distinct<T>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()]
}

/** Facts that every plot has alike; null where they differ. For what has no rule of its own in `mergeSheets`. */
function saidByAll(sheets: readonly PlotSheet[]): PlotSheet {
  const entries = Object.entries(sheets[0]!).map(([key, value]) => {
    const text = JSON.stringify(value)
    const alike = sheets.every((sheet) => JSON.stringify(sheet[key as keyof PlotSheet]) === text)
    return [key, alike ? value : null]
  })
  return Object.fromEntries(entries) as PlotSheet
}

/** What the source declares alike of every plot. */
function declaredByAll(sheets: readonly PlotSheet[]): PlotSheet['declared'] {
  const [first, ...others] = sheets.map(({ declared }) => declared)
  return Object.fromEntries(
    Object.entries(first ?? {}).filter(([key, value]) =>
      others.every((other) => JSON.stringify(other[key]) === JSON.stringify(value)),
    ),
  )
}

/** The dataset of each group of figures; where plots have theirs from another one, under the plot's id too. */
function mergeProvenance(sheets: readonly PlotSheet[]): PlotSheet['provenance'] {
  const merged: PlotSheet['provenance'] = {}
  for (const { id, provenance } of sheets)
    for (const [word, dataset] of Object.entries(provenance)) {
      const known = (merged[word] ??= dataset)
      if (known.dataset !== dataset.dataset) merged[`${word}.${id}`] = dataset
    }
  return merged
}
