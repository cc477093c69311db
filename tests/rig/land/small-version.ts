// A small published data version made by hand: a grid of square plots whose values, many unknown, come from a seed.
// Nothing is derived: what a test reads is what was put in.
import { gzipSync } from 'node:zlib'
import type { DataVersion } from '../../../geodata/db/data-version.ts'
import { beginVersion, publishVersion, tableOf } from '../../../geodata/db/data-version.ts'
import { insertRows } from '../../../geodata/db/insert-rows.ts'
import type { Sql } from '../../../geodata/db/open-database.ts'
import { runSqlFile } from '../../../geodata/db/run-sql-file.ts'
import { createVersionTables } from '../../../geodata/db/version-tables.ts'
import type { StoredNear } from '../../../geodata/model/networks/near-network.ts'
import { ROAD_KINDS } from '../../../geodata/model/access/access-kinds.ts'
import * as codes from '../../../geodata/model/codes.ts'
import { LEAST_WIDTH_M, RUNG_M } from '../../../geodata/model/plots/footprint-rung.ts'
import { normaliseText } from '../../../geodata/model/text/normalise-text.ts'
import { TILESETS } from '../../../geodata/model/map/tiles.ts'

export type SmallPlot = {
  id: string
  ordinal: number
  name: string | null
  search: string
  surface_m2: number
  /** South-west corner and side in metres, EPSG:2154. */
  corner: readonly [number, number]
  side: number
  [column: string]: unknown
}

export type SmallVersion = DataVersion & { plots: SmallPlot[] }

const ORIGIN = [640_000, 6_870_000] as const
const SPACING = 500

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const square = ([x, y]: readonly [number, number], side: number): string =>
  `SRID=2154;MULTIPOLYGON(((${x} ${y},${x + side} ${y},${x + side} ${y + side},${x} ${y + side},${x} ${y})))`

const COMMUNES = [
  { code_insee: '95018', name: 'Argenteuil', departement: '95', epci: '200058485' },
  { code_insee: '95563', name: 'Saint-Leu-la-Forêt', departement: '95', epci: '200058477' },
  { code_insee: '94038', name: 'L’Haÿ-les-Roses', departement: '94', epci: '200054781' },
] as const
const SITE_NAMES = ['Parc du Petit Marais', 'ZAE des Œillets', 'Zone de l’Écluse', null, 'Les Prés']

/** Makes, fills and publishes a version; the same seed gives the same plots. */
export async function publishSmallVersion(
  sql: Sql,
  { plots: count = 200, seed = 7, demonstration = true } = {},
): Promise<SmallVersion> {
  const version = await beginVersion(sql, { demonstration })
  await createVersionTables(sql, version)
  const insert = (table: string, rows: Record<string, unknown>[]) =>
    insertRows(sql, version, table, rows)
  const plots = smallPlots(count, seed)

  await insert('dataset', DATASETS)
  await insert('departement', [
    { code: '95', name: 'Val-d’Oise', geom: square(ORIGIN, 8000) },
    { code: '94', name: 'Val-de-Marne', geom: null },
  ])
  await insert('epci', [
    { siren: '200058485', name: 'Boucle Nord de Seine', kind: 'EPT', geom: null },
    { siren: '200058477', name: 'Val Parisis', kind: 'CA', geom: square(ORIGIN, 4000) },
    { siren: '200054781', name: 'Grand-Orly Seine Bièvre', kind: 'EPT', geom: null },
  ])
  await insert(
    'commune',
    COMMUNES.map((commune, at) => ({
      ...commune,
      population: 10_000 * (at + 1),
      geom: at === 2 ? null : square([ORIGIN[0] + at * 4000, ORIGIN[1]], 4000),
    })),
  )
  await insert(
    'site',
    SITE_NAMES.map((name, at) => ({
      id: `S-${at}`,
      name,
      category: codes.CATEGORIES[at],
      code_insee: COMMUNES[at % 3]?.code_insee,
      surface_m2: 100_000 * (at + 1),
      plots: plots.filter((plot) => plot.site_id === `S-${at}`).length,
      source: 'made',
      geom: square([ORIGIN[0], ORIGIN[1] + at * 1000], 900),
    })),
  )
  await insertRules(insert)
  await insert(
    'plot',
    plots.map(({ corner, side, ...plot }) => ({
      ...plot,
      source: 'made',
      geom: square(corner, side),
      centre: `SRID=2154;POINT(${corner[0] + side / 2} ${corner[1] + side / 2})`,
    })),
  )
  await insertNetworks(insert, plots)
  await insertTouches(insert, plots)
  await insertTiles(sql, version)
  await runSqlFile(
    sql,
    new URL('../../../geodata/db/version/0008_plot_index.sql', import.meta.url),
    version.schema,
  )
  await publishVersion(sql, version)
  return { ...version, plots }
}

type Insert = (table: string, rows: Record<string, unknown>[]) => Promise<unknown>

const DATASETS = [
  {
    id: 'made',
    title: 'Terrains faits à la main',
    producer: 'Les essais',
    licence: 'MIT',
    synthetic: true,
    serves: ['plot', 'site', 'territory'],
    rows_read: 210,
    rows_kept: 200,
    rows_rejected: 10,
    rejected: { 'no geometry': 10 },
    coverage: square(ORIGIN, 100_000),
  },
  {
    id: 'rules',
    title: 'Règles faites à la main',
    producer: 'Les essais',
    licence: 'MIT',
    synthetic: true,
    serves: ['zone_urba', 'sdrif_e', 'constraint.flood', 'access.rail'],
    coverage: null,
  },
]

async function insertRules(insert: Insert): Promise<void> {
  await insert('zone_urba', [
    {
      id: 'Z-1',
      libelle: 'UX',
      typezone: 'U',
      zone: 'U',
      approved_on: '2024-03-01',
      uses: {
        industry: { answer: 'conditional', rule: 'ux-activity', confidence: 'read' },
        retail: { answer: 'no', rule: 'ux-activity', confidence: 'read' },
      },
      source: 'rules',
      geom: square(ORIGIN, 20_000),
    },
  ])
  await insert('constraint_area', [
    {
      id: 'C-1',
      kind: 'flood',
      effect: 'conditions',
      name: 'Crue',
      source: 'rules',
      geom: square(ORIGIN, 5000),
    },
  ])
  await insert('sdrif_e', [
    {
      id: 'E-1',
      map: 'M1',
      item: 'polarity',
      name: 'Polarité',
      source: 'rules',
      geom: square(ORIGIN, 20_000),
    },
  ])
  await insert(
    'access_point',
    codes.ACCESS_KINDS.map((kind, at) => ({
      id: `A-${kind}`,
      kind,
      name: `Point ${kind}`,
      detail: at % 2 ? null : 'A 15',
      source: 'rules',
      geom: `SRID=2154;POINT(${ORIGIN[0]} ${ORIGIN[1]})`,
    })),
  )
}

async function insertNetworks(insert: Insert, plots: readonly SmallPlot[]): Promise<void> {
  const [x, y] = ORIGIN
  await insert(
    'network_line',
    codes.NETWORK_KINDS.map((kind, at) => ({
      id: `N-${kind}`,
      kind,
      name: at % 3 ? null : `Ligne ${kind}`,
      detail: at % 2 ? null : '225 kV',
      voltage_kv: at % 2 ? null : 225,
      source: 'rules',
      geom: `SRID=2154;MULTILINESTRING((${x} ${y + 100 * at},${x + 9000} ${y + 900 * at}))`,
    })),
  )
  await insert(
    'plot_network',
    plots.map(({ ordinal }) => ({ ordinal, near: nearNetworks(ordinal) })),
  )
}

/** Of every third plot all are unknown; of the others one kind is nowhere, and one may be nearer than is known. */
export function nearNetworks(ordinal: number): StoredNear {
  if (ordinal % 3 === 0) return {}
  const [nowhere, first, second] = codes.NETWORK_KINDS
  return {
    [nowhere!]: { m: null },
    [first!]: { m: 25 * ordinal, line: `N-${first}` },
    [second!]: { m: 40 * ordinal, least: 30 * ordinal, line: `N-${second}` },
  }
}

async function insertTouches(insert: Insert, plots: readonly SmallPlot[]): Promise<void> {
  await insert(
    'plot_zone',
    plots
      .filter((plot) => plot.zone === 'U')
      .map((plot) => ({ plot_id: plot.id, zone_id: 'Z-1', area_m2: plot.surface_m2, share: 1 })),
  )
  const flooded = plots
    .filter((plot) => (plot.constraint_hit as string[]).includes('flood'))
    .map((plot) => ({ plot_id: plot.id, kind: 'flood', area_m2: plot.surface_m2 / 4, share: 0.25 }))
  await insert(
    'plot_constraint',
    flooded.map((row) => ({ ...row, constraint_id: 'C-1' })),
  )
  await insert('plot_constraint_kind', flooded)
  await insert(
    'plot_access',
    plots.flatMap((plot) =>
      codes.ACCESS_KINDS.filter((kind) => plot[`${kind}_straight_m`] !== null).map((kind) => ({
        plot_id: plot.id,
        kind,
        point_id: `A-${kind}`,
        straight_m: plot[`${kind}_straight_m`],
      })),
    ),
  )
  await insert(
    'plot_road',
    plots.flatMap((plot) =>
      ROAD_KINDS.filter((kind) => plot[`${kind}_road_m`] !== null).map((kind) => ({
        plot_id: plot.id,
        kind,
        point_id: `A-${kind}`,
        road_m: plot[`${kind}_road_m`],
        road_s: plot[`${kind}_road_s`],
        point_snap_m: 12,
      })),
    ),
  )
}

/** A tile of a few bytes: what a tile holds is another test's business. */
export const SMALL_TILE = { z: 11, x: 1037, y: 704, bytes: Buffer.from('a tile') } as const

async function insertTiles(sql: Sql, version: DataVersion): Promise<void> {
  for (const [id, { minzoom, maxzoom }] of Object.entries(TILESETS)) {
    await sql`
      insert into ${tableOf(sql, version, 'tileset')} (id, minzoom, maxzoom, bounds, layers)
      values (${id}, ${minzoom}, ${maxzoom}, array[1.4, 48.1, 3.6, 49.3]::float8[],
        ${sql.json([{ id, fields: { surface_m2: 'Number' } }])})`
    await sql`
      insert into ${tableOf(sql, version, 'tile')} (tileset, z, x, y, data)
      values (${id}, ${SMALL_TILE.z}, ${SMALL_TILE.x}, ${SMALL_TILE.y},
        ${gzipSync(SMALL_TILE.bytes)})`
  }
}

/** A usable square inside the plot's: side less twice the setback, or nothing, or unknown. The frontier is that of a square on its bearing. */
function usableOf(side: number, setback: number | null, nothing: boolean) {
  if (setback === null) return { usable_m2: null, fit_length_dm: null }
  const inner = nothing ? 0 : Math.max(0, side - 2 * setback)
  const rungs = inner < LEAST_WIDTH_M ? 0 : Math.floor((inner - LEAST_WIDTH_M) / RUNG_M) + 1
  return { usable_m2: inner * inner, fit_length_dm: new Array<number>(rungs).fill(10 * inner) }
}

/** By use and answer, quarters of the plot with the odd metre, as zones that divide it leave them; and the lists of half. */
function usesOf(next: () => number, surface_m2: number) {
  const quarter = Math.floor(surface_m2 / 4)
  const m2: Record<string, number> = {}
  const lists: Record<string, string[]> = { use_admitted: [], use_unknown: [] }
  for (const use of codes.USES) {
    const parts: Record<string, number> = { yes: 0, conditional: 0, to_check: 0, no: 0, unknown: 0 }
    const answers = Object.keys(parts)
    const whole = next() < 0.5 ? answers[Math.floor(next() * 5)] : undefined
    for (let one = 0; one < 4; one++)
      parts[whole ?? answers[Math.floor(next() * 5)]!]! +=
        one < 3 ? quarter : surface_m2 - 3 * quarter
    for (const answer of answers)
      if (answer !== 'no') m2[`use_${use}_${answer}_m2`] = parts[answer]!
    const passing = parts.yes! + parts.conditional! + parts.to_check!
    if (2 * passing >= surface_m2) lists.use_admitted!.push(use)
    else if (2 * (passing + parts.unknown!) >= surface_m2) lists.use_unknown!.push(use)
  }
  return { ...m2, ...lists }
}

/** By kind: metres and seconds by road, some unknown; below some of them a bound, as at the edge of coverage. */
function byRoadOf(next: () => number): Record<string, number | null> {
  return Object.fromEntries(
    ROAD_KINDS.flatMap((kind): [string, number | null][] => {
      const metres = next() < 0.15 ? null : Math.round(next() ** 2 * 25_000)
      const seconds = metres === null ? null : Math.round((metres / 1000) * (60 + 60 * next()))
      const isSure = next() < 0.7
      const least = (value: number | null) =>
        value === null || isSure ? null : Math.floor(value * next())
      return [
        [`${kind}_road_m`, metres],
        [`${kind}_road_least_m`, least(metres)],
        [`${kind}_road_s`, seconds],
        [`${kind}_road_least_s`, least(seconds)],
      ]
    }),
  )
}

/** The plots of a small version, in the order of their ordinals. */
export function smallPlots(count: number, seed: number): SmallPlot[] {
  const next = numbersFrom(seed)
  const maybe = <T>(value: T, unknown = 0.15): T | null => (next() < unknown ? null : value)
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T
  const some = <T>(values: readonly T[], share: number) => values.filter(() => next() < share)
  // Of numbers of their own, so that a version without them is the same but for them.
  const nextByRoad = numbersFrom(seed + 1)
  const nextOfUses = numbersFrom(seed + 3)
  const nextOfCadastre = numbersFrom(seed + 2)
  const nextOfBrownfields = numbersFrom(seed + 4)
  return Array.from({ length: count }, (_, ordinal) => {
    const side = Math.round(10 + next() ** 3 * 480)
    const commune = maybe(pick(COMMUNES), 0.05)
    const site = maybe(Math.floor(next() * SITE_NAMES.length))
    const name = maybe(`${pick(['Lot', 'Îlot', 'Pré'])} ${Math.floor(next() * 40)}`)
    const refs = [`${commune?.code_insee ?? '95000'}000AB${String(ordinal).padStart(4, '0')}`]
    const uses = usesOf(nextOfUses, side * side)
    const hit = some(codes.CONSTRAINTS, 0.12)
    const siteName = site === null ? null : SITE_NAMES[site]
    return {
      id: `P-${String(ordinal).padStart(4, '0')}`,
      ordinal,
      name,
      site_id: site === null ? null : `S-${site}`,
      code_insee: commune?.code_insee ?? null,
      epci: commune?.epci ?? null,
      departement: commune?.departement ?? null,
      cadastral_refs: refs,
      surface_m2: side * side,
      cadastral_m2:
        nextOfCadastre() < 0.15 ? null : Math.round(side * side * (0.9 + 0.2 * nextOfCadastre())),
      ...usableOf(side, maybe(Math.round(next() * 12)), next() < 0.1),
      land: maybe(pick(codes.LANDS)),
      status: maybe(pick(codes.STATUSES)),
      stage: maybe(pick(codes.STAGES)),
      brownfield_stage: codes.BROWNFIELD_STAGES[Math.floor(nextOfBrownfields() * 12)] ?? null,
      servicing: maybe(pick(codes.SERVICINGS)),
      zone: maybe(pick(codes.ZONES)),
      category: maybe(pick(codes.CATEGORIES)),
      ...uses,
      ...Object.fromEntries(
        codes.ACCESS_KINDS.flatMap((kind) => {
          const metres = maybe(Math.round(next() ** 2 * 20_000))
          const least = metres === null ? null : maybe(Math.round(metres * next()), 0.8)
          return [
            [`${kind}_straight_m`, metres],
            [`${kind}_straight_least_m`, least],
          ]
        }),
      ),
      ...byRoadOf(nextByRoad),
      constraint_hit: hit,
      constraint_unknown: some(codes.CONSTRAINTS, 0.08).filter((kind) => !hit.includes(kind)),
      search: normaliseText([name, siteName, commune?.name, ...refs].filter(Boolean).join(' ')),
      corner: [
        ORIGIN[0] + (ordinal % 16) * SPACING,
        ORIGIN[1] + Math.floor(ordinal / 16) * SPACING,
      ],
      side,
    }
  })
}
