// The plots of an offer side by side: the figures that a choice is made by, each with its source.
import type { RoadKind } from '../../model/access/access-kinds.ts'
import { isRoadKind, isWalkedTo } from '../../model/access/access-kinds.ts'
import type { AccessKind } from '../../model/codes.ts'
import { NETWORK_KINDS, USES } from '../../model/codes.ts'
import { criterionOf } from '../../model/filter/plot-filter.ts'
import {
  ACCESS_LABELS,
  CATEGORY_LABELS,
  LAND_LABELS,
  NETWORK_LABELS,
  SERVICING_LABELS,
  STAGE_LABELS,
  STATUS_LABELS,
  USE_LABELS,
  ZONE_LABELS,
} from '../../model/labels.ts'
import type { DocumentCell, OfferDocument } from '../../model/offers/offer-document.ts'
import { kindsOf, wayCell } from './tell-access.ts'
import { constraintsCell, constraintsUnknownCell } from './tell-constraints.ts'
import { rectangleCell } from './tell-identity.ts'
import { distanceCell } from './tell-networks.ts'
import { useCell } from './tell-zoning.ts'
import type { Telling } from './telling.ts'

type Line = { key: string; label: string; cell: (t: Telling) => DocumentCell }

/** One column a plot, in their order; `differs` where two cells are not the same text. */
export function comparePlots(
  plots: readonly Telling[],
  columns: readonly string[],
): OfferDocument['comparison'] {
  const first = plots[0]
  if (!first) return { columns: [], rows: [] }
  return {
    columns,
    rows: linesOf(
      first,
      plots.some(({ sheet }) => sheet.provenance.road !== undefined),
      kindsOf(plots),
      plots.some(({ sheet }) => sheet.networks !== undefined),
    ).map(({ key, label, cell }) => {
      const cells = plots.map(cell)
      return {
        key,
        label,
        cells,
        differs: cells.some(({ text }) => text !== cells[0]!.text),
      }
    }),
  }
}

function linesOf(
  { words, language }: Telling,
  hasRoads: boolean,
  kinds: readonly AccessKind[],
  networks: boolean,
): Line[] {
  const criterion = (id: 'status' | 'stage' | 'servicing' | 'land') =>
    criterionOf(id).label[language].short
  const coded = (
    id: 'status' | 'stage' | 'servicing' | 'land',
    labels: Parameters<Telling['code']>[0],
    ...groups: string[]
  ): Line => ({
    key: id,
    label: criterion(id),
    cell: (t) => t.code(labels, t.sheet[id], t.source(...groups, 'identity')),
  })
  return [
    {
      key: 'commune',
      label: words.commune,
      cell: (t) => t.text(t.sheet.commune, t.source('territory', 'identity')),
    },
    {
      key: 'surface',
      label: words.surface,
      cell: (t) => t.ha(t.sheet.surface_ha, t.source('identity')),
    },
    {
      key: 'usable',
      label: words.usable,
      cell: (t) => t.ha(t.sheet.usable_ha, t.source('identity')),
    },
    { key: 'rectangle', label: words.rectangle, cell: rectangleCell },
    {
      key: 'category',
      label: words.category,
      cell: (t) => t.code(CATEGORY_LABELS, t.sheet.category, t.source('site', 'identity')),
    },
    {
      key: 'zone',
      label: words.zoning,
      cell: (t) => t.code(ZONE_LABELS, t.sheet.zone, t.source('zone_urba', 'zoning')),
    },
    ...USES.map((use): Line => ({
      key: `use.${use}`,
      label: USE_LABELS[use][language].short,
      cell: (t) => useCell(t, use),
    })),
    ...kinds.flatMap((kind): Line[] => {
      const name = ACCESS_LABELS[kind][language].short
      const straight: Line = {
        key: `${kind}.straight`,
        label: `${name}, ${words.straight.toLowerCase()}`,
        cell: (t) => wayCell(t, kind, 'straight_km'),
      }
      if (!hasRoads || !isRoadKind(kind)) return [straight]
      const by = isWalkedTo(kind) ? words.onFoot : words.road.toLowerCase()
      return [
        { key: `${kind}.road`, label: `${name}, ${by}`, cell: (t) => byRoadCell(t, kind) },
        straight,
      ]
    }),
    ...(networks
      ? NETWORK_KINDS.map((kind): Line => ({
          key: `network.${kind}`,
          label: `${NETWORK_LABELS[kind][language].short}, ${words.straight.toLowerCase()}`,
          cell: (t) => distanceCell(t, kind),
        }))
      : []),
    { key: 'constraints', label: words.constraints, cell: constraintsCell },
    {
      key: 'constraints_unknown',
      label: words.constraintsUnknown,
      cell: constraintsUnknownCell,
    },
    coded('status', STATUS_LABELS),
    coded('stage', STAGE_LABELS),
    coded('servicing', SERVICING_LABELS),
    coded('land', LAND_LABELS, 'land_use'),
  ]
}

/** Time and way in one cell: they are of the same trip. */
function byRoadCell(t: Telling, kind: RoadKind): DocumentCell {
  const [time, way] = [wayCell(t, kind, 'min'), wayCell(t, kind, 'km')]
  if (time.unknown) return time
  return way.unknown ? time : { ...time, text: `${time.text}, ${way.text}` }
}
