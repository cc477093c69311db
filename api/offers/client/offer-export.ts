// The plots of an offer for the writers of files: the rows that were frozen with it, in its order, with what its author
// says of them. Nothing is read anew: files of an old version say what its page said.
import { exportColumns } from '../../../geodata/exports/columns/export-columns.ts'
import type { ExportColumn } from '../../../geodata/exports/columns/column.ts'
import { column } from '../../../geodata/exports/columns/column.ts'
import type { ExportAbout, ExportDataset } from '../../../geodata/exports/export-about.ts'
import type { ExportPlot } from '../../../geodata/exports/export-plot.ts'
import type { OfferContent } from '../../../geodata/model/offers/offer.ts'
import type { OfferFacts } from '../../../geodata/model/offers/offer-facts.ts'
import { markedSource } from '../../../geodata/model/synthetic-mark.ts'

export type ExportedOffer = {
  content: OfferContent
  /** In the order of `content.items`. */
  facts: readonly OfferFacts[]
  version: number
  /** ISO time. */
  savedAt: string
}

type Row = { plot: ExportPlot; item: number }

/** One row a plot: a group has those of its plots, one after the other, with the number of the group in `offer_item`. */
export function exportOffer(offer: ExportedOffer): { plots: ExportPlot[]; about: ExportAbout } {
  const { content, facts, version, savedAt } = offer
  const { language, title } = content
  const rows = facts.flatMap(({ rows: kept, demonstration }, item) =>
    kept.map((row): Omit<Row, 'plot'> & { row: typeof row; demonstration: boolean } => ({
      row,
      item,
      demonstration,
    })),
  )
  const plots = rows.map(({ row, demonstration }, at) => exportPlotOf(row, at + 1, demonstration))
  // Of the newest data among its plots; each row says its own.
  const newest = facts.reduce<OfferFacts | undefined>(
    (last, one) => (last && last.version >= one.version ? last : one),
    undefined,
  )
  const ids = [...new Set(plots.map(({ id }) => id))]
  return {
    plots,
    about: {
      language,
      version: newest?.version ?? 0,
      published_at: newest?.published_at ?? '',
      // When the offer was saved, not when the file is asked for: the same version gives the same bytes.
      made_at: savedAt,
      synthetic: facts.some(({ demonstration }) => demonstration),
      criteria: [
        language === 'fr'
          ? `Offre « ${title} », version ${version}`
          : `Offer “${title}”, version ${version}`,
      ],
      query: ids.length > 0 ? `ids=${ids.map(encodeURIComponent).join(',')}` : '',
      plots: plots.length,
      datasets: datasetsOf(facts),
      columns: offerColumns(
        offer,
        rows.map(({ item }) => item),
      ),
    },
  }
}

/** As it was frozen; its outline came through JSON. */
const exportPlotOf = (
  row: OfferFacts['rows'][number],
  rank: number,
  demonstration: boolean,
): ExportPlot => ({
  ...(row as unknown as ExportPlot),
  rank,
  source: markedSource(String(row.source), demonstration),
  wkb: Buffer.from(String(row.wkb), 'base64'),
})

/** Each dataset once, as it was when a plot was frozen. */
function datasetsOf(facts: readonly OfferFacts[]): ExportDataset[] {
  const byKey = new Map<string, ExportDataset>()
  for (const { sheet } of facts)
    for (const { dataset: id, ...one } of Object.values(sheet.provenance))
      byKey.set(JSON.stringify([id, one]), { id, ...one })
  return [...byKey.values()]
}

/** The columns of every export, and what is of the offer. `items`: which item each row belongs to, by its rank less one. */
function offerColumns(
  { content, facts }: ExportedOffer,
  items: readonly number[],
): readonly ExportColumn[] {
  const itemOf = ({ rank }: ExportPlot): number => items[rank - 1]!
  return [
    ...exportColumns(false),
    column(
      'offer_item',
      'offer_item',
      'integer',
      [
        'Numéro dans l’offre',
        'Les terrains d’un même ensemble portent le même numéro.',
        'Number in the offer',
        'Plots of one group have the same number.',
      ],
      (plot) => itemOf(plot) + 1,
    ),
    column(
      'offer_note',
      'offer_note',
      'text',
      ['Note', 'De l’auteur de l’offre.', 'Note', 'By the author of the offer.'],
      (plot) => content.items[itemOf(plot)]?.note || null,
    ),
    column(
      'data_version',
      'data_vers',
      'integer',
      [
        'Version des données',
        'Celle dont viennent les valeurs de la ligne.',
        'Data version',
        'The one that the values of the line are of.',
      ],
      (plot) => facts[itemOf(plot)]?.version ?? null,
    ),
  ]
}
