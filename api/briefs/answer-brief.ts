// Today's answer to a brief: which plots match, as the columnar copy says, with the figures that are compared later.
import { countMatches } from '../columnar/criterion-masks.ts'
import type { Masks } from '../columnar/criterion-masks.ts'
import type { ColumnarCopy } from '../columnar/columnar-copy.ts'
import type { Explorer } from '../explorer.ts'
import { getPlotPage } from '../plots/plot-list.ts'
import type { PlotPage } from '../plots/plot-page.ts'
import { layBackOutline } from './brief-area.ts'
import type { BriefQuery } from './brief-query.ts'
import { readBriefQuery } from './brief-query.ts'
import type { BriefRow } from './brief-rows.ts'
import type { Matches } from './compare-answers.ts'
import { figuresOf } from './plot-figures.ts'

export type BriefAnswer = {
  query: BriefQuery
  columns: ColumnarCopy
  masks: Masks
  matched: number
}

/** Throws an ApiFault when the question cannot be read, or names an area that is kept neither here nor in the brief. */
export async function answerBrief(
  explorer: Explorer,
  { query: text, area }: Pick<BriefRow['content'], 'query' | 'area'>,
): Promise<BriefAnswer> {
  await layBackOutline(explorer.db.sql, area)
  const query = readBriefQuery(text)
  const columns = await explorer.columns.get()
  const { masks } = await explorer.matchPlots(query.filter, { columns })
  return { query, columns, masks, matched: countMatches(columns, masks).matched }
}

/** The first plots in the brief's order, with why where it is ordered by what is preferred. */
export async function listBest(
  explorer: Explorer,
  { query, columns }: BriefAnswer,
  limit: number,
): Promise<PlotPage['plots']> {
  const { filter, sort, weighting } = query
  return (await getPlotPage(explorer, columns, { filter, sort, weighting, limit })).page.plots
}

/** Every matching plot with its figures, by id. */
export function matchesOf({ columns, masks }: BriefAnswer): Matches {
  const matches = new Map<string, ReturnType<typeof figuresOf>>()
  for (let plot = 0; plot < columns.count; plot++)
    if (masks.drops[plot] === 0) matches.set(columns.ids[plot]!, figuresOf(columns, plot))
  return matches
}
