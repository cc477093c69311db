// A cadastre made by hand: sites of blocks between streets, each block cut into parcels, turned so that no limit lies on
// the axes. Corners are rounded to the centimetre, as the cadastre's are, so limits that meet in a T miss by a little.
import { numbersFrom } from '../land/small-version.ts'

type Box = { x: number; y: number; wide: number; high: number }
type Row = Record<string, unknown>

const ORIGIN = [640_000, 6_860_000] as const
const SPACING = 900
/** A site is 2 × 2 blocks of 200 m between streets of 12 m. */
const BLOCK = 200
const STREET = 12

/**
 * `sites` squares with about 40 parcels each, and as many parcels between them that lie in none.
 * Rows of the tables `site` and `parcel`, EPSG:2154.
 */
export function makeCadastre(sites: number, seed = 5): { sites: Row[]; parcels: Row[] } {
  const next = numbersFrom(seed)
  const across = Math.ceil(Math.sqrt(sites))
  const rows = { sites: [] as Row[], parcels: [] as Row[] }
  for (let i = 0; i < sites; i++) {
    const corner = [
      ORIGIN[0] + (i % across) * SPACING,
      ORIGIN[1] + Math.floor(i / across) * SPACING,
    ] as const
    const angle = next() * 0.6 - 0.3
    const side = 2 * BLOCK + STREET
    rows.sites.push({
      id: `site-${String(i).padStart(5, '0')}`,
      surface_m2: side * side,
      source: 'zones',
      geom: turned({ x: 0, y: 0, wide: side, high: side }, corner, angle),
    })
    const blocks = [0, 1, 2, 3].map((n) => ({
      x: (n % 2) * (BLOCK + STREET),
      y: (n >> 1) * (BLOCK + STREET),
      wide: BLOCK,
      high: BLOCK,
    }))
    // A fifth block stands beside the site.
    const beside = { x: side + STREET, y: 0, wide: BLOCK, high: BLOCK }
    for (const block of [...blocks, beside])
      for (const box of cut(block, next)) {
        const number = rows.parcels.length
        rows.parcels.push({
          id: `95127${String(Math.floor(number / 9999)).padStart(3, '0')}AB${String((number % 9999) + 1).padStart(4, '0')}`,
          code_insee: '95127',
          declared_m2: Math.round(box.wide * box.high),
          source: 'parcelles',
          geom: turned(box, corner, angle),
        })
      }
  }
  return rows
}

/** Cuts a box in two, again and again, until its pieces are of some hundred to some thousand square metres. */
function cut(box: Box, next: () => number): Box[] {
  const size = box.wide * box.high
  if (size < 300 + next() ** 2 * 20_000) return [box]
  const at = 0.15 + next() * 0.7
  const [one, other] =
    box.wide > box.high
      ? [
          { ...box, wide: box.wide * at },
          { ...box, x: box.x + box.wide * at, wide: box.wide * (1 - at) },
        ]
      : [
          { ...box, high: box.high * at },
          { ...box, y: box.y + box.high * at, high: box.high * (1 - at) },
        ]
  return [...cut(one, next), ...cut(other, next)]
}

function turned(
  { x, y, wide, high }: Box,
  [west, south]: readonly [number, number],
  angle: number,
): string {
  const place = (dx: number, dy: number) => {
    const [px, py] = [x + dx, y + dy]
    const east = west + px * Math.cos(angle) - py * Math.sin(angle)
    const north = south + px * Math.sin(angle) + py * Math.cos(angle)
    return `${east.toFixed(2)} ${north.toFixed(2)}`
  }
  const ring = [place(0, 0), place(wide, 0), place(wide, high), place(0, high), place(0, 0)]
  return `SRID=2154;MULTIPOLYGON(((${ring.join(',')})))`
}
