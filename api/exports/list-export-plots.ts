// Plots as they leave in files: the list's values, surfaces and outlines, by ordinal.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import type { ExportPlot } from '../../geodata/exports/export-plot.ts'
import type { Constraint } from '../../geodata/model/codes.ts'
import { markedSource } from '../../geodata/model/synthetic-mark.ts'
import { m2ToHa } from '../../geodata/model/units.ts'
import type { NearRow } from '../plots/near-networks.ts'
import { nearColumn, networksOfRow } from '../plots/near-networks.ts'
import type { PlotRow } from '../plots/plot-row.ts'
import { plotColumns, plotJoins, plotOfRow } from '../plots/plot-row.ts'

type ExportRow = PlotRow &
  NearRow & {
    cadastral_refs: string[]
    cadastral_m2: number | null
    declared_m2: number | null
    natural_m2: number | null
    constraint_hit: Constraint[]
    rectangle: [number, number] | null
    source: string
    declared: Record<string, unknown>
    wkb: Uint8Array
    geojson: string | null
  }

/** Those plots without rank, in the order of the ordinals. `geojson` (seven decimals, a centimetre) is null unless asked for. */
export async function listExportPlots(
  sql: Sql,
  version: DataVersion,
  ordinals: readonly number[],
  { geojson }: { geojson: boolean },
): Promise<Omit<ExportPlot, 'rank'>[]> {
  const rows = await sql<ExportRow[]>`
    select ${plotColumns(sql)}, page.cadastral_refs, page.cadastral_m2, page.declared_m2, page.natural_m2,
      ${nearColumn(sql, version)}, page.constraint_hit, dataset.title as source, page.declared,
      case when page.fit_rectangle is not null then (
        select array[floor(10 * least(a, b)) / 10, floor(10 * greatest(a, b)) / 10]
        from (
          select ST_Distance(ST_PointN(ring, 1), ST_PointN(ring, 2)) as a,
            ST_Distance(ST_PointN(ring, 2), ST_PointN(ring, 3)) as b
          from ST_ExteriorRing(page.fit_rectangle) as ring) as sides) end as rectangle,
      ST_AsBinary(page.geom, 'NDR') as wkb,
      ${geojson ? sql`ST_AsGeoJSON(ST_Transform(page.geom, 4326), 7)` : sql`null::text`} as geojson
    from ${tableOf(sql, version, 'plot')} as page
    ${plotJoins(sql, version)}
    left join ${tableOf(sql, version, 'dataset')} as dataset on dataset.id = page.source
    where page.ordinal = any (string_to_array(${ordinals.join(',')}::text, ',')::integer[])`
  const byOrdinal = new Map(rows.map((row) => [row.ordinal, row]))
  return ordinals.flatMap((ordinal) => {
    const row = byOrdinal.get(ordinal)
    return row ? [exportPlotOf(row, version.demonstration)] : []
  })
}

function exportPlotOf(row: ExportRow, synthetic: boolean): Omit<ExportPlot, 'rank'> {
  return {
    ...plotOfRow(row),
    cadastral_refs: row.cadastral_refs,
    cadastral_ha: hectares(row.cadastral_m2),
    declared_ha: hectares(row.declared_m2),
    natural_ha: hectares(row.natural_m2),
    constraints_hit: row.constraint_hit,
    constraints_unknown: row.constraint_unknown as Constraint[],
    networks: networksOfRow(row),
    rectangle_width_m: row.rectangle?.[0] ?? null,
    rectangle_length_m: row.rectangle?.[1] ?? null,
    source: markedSource(row.source, synthetic),
    declared: row.declared,
    wkb: row.wkb,
    geojson: row.geojson,
  }
}

const hectares = (m2: number | null): number | null => (m2 === null ? null : m2ToHa(m2))
