// Sums over the plots of a group, and areas with their share of the whole.
import type { PlotSheet } from '../../geodata/model/plots/plot.ts'

/** The sum, without the dust of binary fractions; null when one is unknown. */
export function sumOf(
  sheets: readonly PlotSheet[],
  value: (sheet: PlotSheet) => number | null,
): number | null {
  let sum = 0
  for (const sheet of sheets) {
    const one = value(sheet)
    if (one === null) return null
    sum += one
  }
  return round(sum)
}

/** Square metres, as hectares with four decimals. */
export const round = (ha: number): number => Math.round(ha * 1e4) / 1e4

type Shared = { id: string; share: number; area_ha?: number }

/** The same area on several plots is one: its surface adds up, its share is of the surface of all. Largest first. */
export function mergeShares<Row extends Shared>(
  sheets: readonly PlotSheet[],
  rows: (sheet: PlotSheet) => readonly Row[],
): Row[] {
  const whole = sumOf(sheets, ({ surface_ha }) => surface_ha) || 1
  const merged = new Map<string, Row>()
  for (const sheet of sheets)
    for (const row of rows(sheet)) {
      const known = merged.get(row.id)
      const share = (known?.share ?? 0) + (row.share * sheet.surface_ha) / whole
      const area = row.area_ha === undefined ? {} : { area_ha: row.area_ha + (known?.area_ha ?? 0) }
      merged.set(row.id, { ...(known ?? row), ...area, share })
    }
  return [...merged.values()]
    .map((row) => ({
      ...row,
      ...(row.area_ha === undefined ? {} : { area_ha: round(row.area_ha) }),
      share: Math.min(1, round(row.share)),
    }))
    .sort((one, other) => other.share - one.share || (one.id < other.id ? -1 : 1))
}
