// How far a plot is from each kind of access: time and way by road, and the straight line, each named as what it is.
import { isRoadKind, isWalkedTo, sayPoint } from '../../model/access/access-kinds.ts'
import type { AccessMeasure } from '../../model/access/access-measures.ts'
import { LEAST_PART } from '../../model/access/access-measures.ts'
import type { AccessKind } from '../../model/codes.ts'
import { ACCESS_KINDS } from '../../model/codes.ts'
import { far, inWords, kilometres } from '../../model/text/format-figures.ts'
import { ACCESS_LABELS } from '../../model/labels.ts'
import type { DocumentCell, DocumentTable } from '../../model/offers/offer-document.ts'
import { known } from './sources.ts'
import type { Telling } from './telling.ts'
import { row } from './telling.ts'

/** Minutes, kilometres by road or straight: `at most` where the truth may be less, in words where it is unknown. */
export function wayCell(t: Telling, kind: AccessKind, measure: AccessMeasure): DocumentCell {
  if (measure !== 'straight_km' && !isRoadKind(kind)) return known(t.words.straightOnly, null)
  const access = t.sheet.access[kind]
  const value = access?.[measure] ?? null
  return t.way(
    value === null ? null : far(measure, value, t.language),
    access?.[LEAST_PART[measure]] ?? null,
    measure === 'min' ? t.words.timeUnknown : t.words.distanceUnknown,
    measure === 'straight_km' ? t.source(`access.${kind}`) : t.source('road'),
  )
}

/** The kinds that the frozen facts of one of these know: an older offer keeps those of its time. */
export const kindsOf = (plots: readonly Telling[]): AccessKind[] =>
  ACCESS_KINDS.filter((kind) => plots.some(({ sheet }) => Object.hasOwn(sheet.access, kind)))

export function tellAccess(t: Telling): DocumentTable {
  const { words, sheet } = t
  const hasRoads = sheet.provenance.road !== undefined
  const kinds = kindsOf([t])
  const bounded = kinds.some((kind) =>
    Object.values(LEAST_PART).some((least) => (sheet.access[kind]?.[least] ?? null) !== null),
  )
  return {
    key: 'access',
    title: words.access,
    columns: hasRoads
      ? [words.to, words.point, words.minutes, words.road, words.straight]
      : [words.to, words.point, words.straight],
    rows: kinds.map((kind) =>
      row(
        kind,
        t.label(ACCESS_LABELS, kind) + (hasRoads && isWalkedTo(kind) ? ` (${words.onFoot})` : ''),
        pointCell(t, kind, hasRoads),
        ...(hasRoads ? [wayCell(t, kind, 'min'), wayCell(t, kind, 'km')] : []),
        wayCell(t, kind, 'straight_km'),
      ),
    ),
    notes: [
      ...(hasRoads ? [snapNote(t)] : []),
      hasRoads ? words.byRoadNote : words.noRoadsNote,
      ...(bounded ? [words.atMostNote] : []),
    ],
  }
}

function pointCell(t: Telling, kind: AccessKind, hasRoads: boolean): DocumentCell {
  const access = t.sheet.access[kind]
  const nearest = sayPoint(kind, access?.name, access?.detail, t.language) ?? ''
  const reached = hasRoads
    ? (sayPoint(kind, access?.road_name, access?.road_detail, t.language) ?? '')
    : ''
  const also = reached !== '' && nearest !== '' && reached !== nearest && t.say.nearer(nearest)
  return t.text(t.parts(reached || nearest, also), t.source(`access.${kind}`))
}

function snapNote({ sheet, say, language }: Telling): string {
  if (sheet.road_snap_m === null) return say.notSnapped
  if (sheet.road_snap_m === 0) return say.touches
  return say.snapped(inWords(kilometres(sheet.road_snap_m / 1000, language)))
}
