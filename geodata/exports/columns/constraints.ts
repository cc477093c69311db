// How much of a plot each constraint covers.
import type { Constraint } from '../../model/codes.ts'
import { CONSTRAINTS } from '../../model/codes.ts'
import { NOT_COVERED } from '../../model/coverage/none-known.ts'
import { CONSTRAINT } from '../../model/plans/constraint-kinds.ts'
import { CONSTRAINT_LABELS } from '../../model/labels.ts'
import type { ExportPlot } from '../export-plot.ts'
import type { ExportColumn } from './column.ts'
import { column, joined } from './column.ts'

/** The share of a plot in percent; null where the constraint has no coverage and none is known. */
function percentOf(plot: ExportPlot, kind: Constraint): number | null {
  const share = plot.constraints.find((one) => one.kind === kind)?.share
  if (share !== undefined) return Math.round(share * 10_000) / 100
  return plot.constraints_unknown.includes(kind) ? null : 0
}

export const CONSTRAINT_COLUMNS: readonly ExportColumn[] = [
  ...CONSTRAINTS.map((kind) => {
    const { fr, en } = CONSTRAINT_LABELS[kind]
    return column(
      `${kind}_percent`,
      CONSTRAINT[kind].shapefile,
      'number',
      [
        `${fr.short} (%)`,
        `Part du terrain ; vide : inconnue, ${NOT_COVERED.fr} ; 0 : aucune connue.`,
        `${en.short} (%)`,
        `Share of the plot; empty: unknown, ${NOT_COVERED.en}; 0: none known.`,
      ],
      (plot) => percentOf(plot, kind),
      { decimals: 2 },
    )
  }),
  column(
    'constraints_hit',
    'c_hit',
    'text',
    [
      'Contraintes retenues',
      'Celles qui couvrent plus de 1 % ou de 100 m² : le filtre « sans » écarte le terrain.',
      'Constraints that count',
      'Those that cover more than 1 % or 100 m²: the filter "without" drops the plot.',
    ],
    (plot) => joined(plot.constraints_hit),
  ),
  column(
    'constraints_unknown',
    'c_unknown',
    'text',
    [
      'Contraintes inconnues',
      `Celles que rien ne couvre ici : ${NOT_COVERED.fr}.`,
      'Unknown constraints',
      `Those of which nothing is known here: ${NOT_COVERED.en}.`,
    ],
    (plot) => joined(plot.constraints_unknown),
  ),
]
