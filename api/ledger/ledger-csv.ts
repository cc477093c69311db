// The ledger as a table: one line for each territory and category, and one for all categories of the territory.
import type { ColumnValue } from '../../geodata/exports/columns/column.ts'
import type { Ledger, LedgerSums } from '../../geodata/model/ledger/ledger.ts'
import { LEDGER_STATES } from '../../geodata/model/ledger/ledger-state.ts'
import { REGION_CODE } from './ledger-book.ts'
import type { CsvTable } from './table-csv.ts'

const SHOWN = [...LEDGER_STATES, 'total'] as const
const cells = (sums: LedgerSums | undefined): ColumnValue[] =>
  SHOWN.flatMap((state) => [sums?.[state].surface_ha ?? 0, sums?.[state].plots ?? 0])

/** An empty category is that of plots whose category is unknown. Gross and published hectares stand beside the region's. */
export function ledgerTable({ by, book, what_if: whatIf, envelope }: Ledger): CsvTable {
  const header = SHOWN.flatMap((state) => [`${state}_ha`, `${state}_plots`])
  const published = new Map(envelope.categories.map((one) => [one.category, one]))
  const after = new Map(
    whatIf?.book.territories.map((territory) => [territory.code, territory]) ?? [],
  )
  return {
    header: [
      ...['territory_kind', 'code', 'name', 'category'],
      ...header,
      ...(whatIf ? header.map((name) => `what_if_${name}`) : []),
      ...['region_sites_gross_ha', 'region_published_gross_ha', 'published_source'],
    ],
    rows: book.territories.flatMap((territory) => {
      const then = after.get(territory.code)
      const line = (category: string, sums: LedgerSums, moved?: LedgerSums): ColumnValue[] => {
        const figures =
          territory.code === REGION_CODE ? published.get(category as never) : undefined
        return [
          ...[by, territory.code, territory.name, category],
          ...cells(sums),
          ...(whatIf ? cells(moved) : []),
          ...[figures?.surface_ha ?? null, figures?.published_ha ?? null],
          figures ? (envelope.sources[figures.source]?.title ?? figures.source) : null,
        ]
      }
      return [
        ...territory.categories.map((row) =>
          line(
            row.category ?? '',
            row,
            then?.categories.find(({ category }) => category === row.category),
          ),
        ),
        line('all', territory, then),
      ]
    }),
  }
}
