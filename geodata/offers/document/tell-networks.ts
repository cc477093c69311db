// How far a plot is from power lines, pipes, heat and freight railway, and what no data tell of the grid.
import type { NetworkKind } from '../../model/codes.ts'
import { NETWORK_KINDS } from '../../model/codes.ts'
import { sayNone } from '../../model/coverage/none-known.ts'
import { NETWORK_LABELS } from '../../model/labels.ts'
import { GRID_NOTICE } from '../../model/networks/grid-notice.ts'
import { kilometres } from '../../model/text/format-figures.ts'
import type { DocumentCell, DocumentTable } from '../../model/offers/offer-document.ts'
import { known, unknown } from './sources.ts'
import type { Telling } from './telling.ts'
import { row } from './telling.ts'

/** Undefined in an offer that was frozen before networks were known. */
export function tellNetworks(t: Telling): DocumentTable | undefined {
  const { words, sheet, language } = t
  const { networks } = sheet
  if (!networks) return undefined
  return {
    key: 'networks',
    title: words.networks,
    columns: [words.to, words.nearest, words.straight],
    rows: NETWORK_KINDS.map((kind) =>
      row(kind, t.label(NETWORK_LABELS, kind), nameCell(t, kind), distanceCell(t, kind)),
    ),
    notes: [words.networksNote, GRID_NOTICE[language]],
  }
}

function nameCell(t: Telling, kind: NetworkKind): DocumentCell {
  const source = t.source(`network.${kind}`)
  const nearest = nearestOf(t, kind)
  if (nearest === null) return known('–', source)
  return t.text([nearest?.name, nearest?.detail].filter(Boolean).join(', '), source)
}

/** In a straight line; null of an entry is “none known”, no entry is unknown. */
export function distanceCell(t: Telling, kind: NetworkKind): DocumentCell {
  const { words, language, sheet } = t
  const source = t.source(`network.${kind}`)
  if (!sheet.networks?.some((one) => one.kind === kind))
    return unknown(sayNone('unknown', language))
  const nearest = nearestOf(t, kind)
  if (!nearest) return known(sayNone('known', language), source)
  const { distance_m, least_m } = nearest
  if (distance_m === 0) return known(words.onPlot, source)
  return t.way(kilometres(distance_m / 1000, language), least_m, words.distanceUnknown, source)
}

const nearestOf = ({ sheet }: Telling, kind: NetworkKind) =>
  sheet.networks?.find((one) => one.kind === kind)?.nearest
