// The rule by which adjoining parcels of one site become plots. Pure: areas, perimeters and shared boundaries in,
// groups of references out; the same groups whatever the order of the input.

/** A piece smaller than this is joined to a neighbour, while it has one. */
export const LEAST_PLOT_M2 = 2500
/** So is a piece narrower than this on average: twice its area over its perimeter. */
export const LEAST_WIDTH_M = 10
/** What has no neighbour and is smaller than this is no plot. */
export const LEAST_ALONE_M2 = 500
/** Parcels adjoin when they share at least so much boundary. Streets are not parcelled, so a block ends at them. */
export const LEAST_SHARED_M = 2

export type Parcel = { id: string; areaM2: number; perimeterM: number }
/** Two parcels and how much boundary they share. A pair is named once. */
export type SharedBoundary = { a: string; b: string; metres: number }
export type JoinedParcels = {
  /** Sorted references of each plot, plots in the order of their first reference. */
  plots: string[][]
  /** The same of what has no neighbour and is too small to be a plot. */
  left: string[][]
}

/** Whole cm² and mm: sums are exact, so the order of joining cannot change them. */
type Piece = {
  id: string
  ids: string[]
  cm2: number
  perimeterMm: number
  sharedMm: Map<Piece, number>
}

/**
 * Joins the parcels of one site. The smallest piece that is small or narrow joins the neighbour with which it shares the
 * longest boundary; this is repeated until no such piece has a neighbour. Ties fall to the first cadastral reference.
 */
export function joinParcels(
  parcels: readonly Parcel[],
  boundaries: readonly SharedBoundary[],
): JoinedParcels {
  const pieces = new Map(parcels.map((parcel) => [parcel.id, pieceOf(parcel)]))
  for (const { a, b, metres } of boundaries) {
    const [one, other] = [pieces.get(a), pieces.get(b)]
    if (!one || !other || metres < LEAST_SHARED_M) continue
    const mm = Math.round(metres * 1000)
    one.sharedMm.set(other, mm)
    other.sharedMm.set(one, mm)
  }
  const waiting = [...pieces.values()].filter(mustJoin).sort(bySize)
  const gone = new Set<Piece>()
  for (let piece = waiting.shift(); piece; piece = waiting.shift()) {
    const neighbour = gone.has(piece) ? undefined : nearestKin(piece)
    if (!neighbour) continue
    const joined = join(piece, neighbour)
    gone.add(piece).add(neighbour)
    if (mustJoin(joined)) waiting.splice(placeOf(waiting, joined), 0, joined)
    for (const id of joined.ids) pieces.set(id, joined)
  }
  const standing = [...new Set(pieces.values())].sort(byId)
  const isPlot = (piece: Piece) => piece.cm2 >= LEAST_ALONE_M2 * 1e4
  return {
    plots: standing.filter(isPlot).map(({ ids }) => ids),
    left: standing.filter((piece) => !isPlot(piece)).map(({ ids }) => ids),
  }
}

const pieceOf = ({ id, areaM2, perimeterM }: Parcel): Piece => ({
  id,
  ids: [id],
  cm2: Math.round(areaM2 * 1e4),
  perimeterMm: Math.round(perimeterM * 1000),
  sharedMm: new Map(),
})

/** 2 · area / perimeter in metres is cm² / (5 · mm). */
const mustJoin = ({ cm2, perimeterMm }: Piece): boolean =>
  cm2 < LEAST_PLOT_M2 * 1e4 || cm2 < LEAST_WIDTH_M * 5 * perimeterMm

const byId = (a: Piece, b: Piece): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
const bySize = (a: Piece, b: Piece): number => a.cm2 - b.cm2 || byId(a, b)

function nearestKin({ sharedMm }: Piece): Piece | undefined {
  let best: Piece | undefined
  for (const [other, mm] of sharedMm) {
    const most = best === undefined ? -1 : (sharedMm.get(best) ?? 0)
    if (mm > most || (mm === most && best && byId(other, best) < 0)) best = other
  }
  return best
}

function join(one: Piece, other: Piece): Piece {
  const ids = [...one.ids, ...other.ids].sort()
  const joined: Piece = {
    id: ids[0] as string,
    ids,
    cm2: one.cm2 + other.cm2,
    perimeterMm: one.perimeterMm + other.perimeterMm - 2 * (one.sharedMm.get(other) ?? 0),
    sharedMm: new Map(),
  }
  for (const half of [one, other])
    for (const [neighbour, mm] of half.sharedMm) {
      neighbour.sharedMm.delete(half)
      if (neighbour === one || neighbour === other) continue
      const sum = (joined.sharedMm.get(neighbour) ?? 0) + mm
      joined.sharedMm.set(neighbour, sum)
      neighbour.sharedMm.set(joined, sum)
    }
  return joined
}

/** Where a piece stands in a list that is ordered by size. */
function placeOf(list: readonly Piece[], piece: Piece): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (bySize(list[middle] as Piece, piece) < 0) low = middle + 1
    else high = middle
  }
  return low
}
