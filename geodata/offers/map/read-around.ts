// What a drawn map shows, from the tables of a data version: simplified, in the frame's units, cut to it.
import type { PendingQuery, Row as AnyRow, Sql } from 'postgres'
import type { DataVersion } from '../../db/data-version.ts'
import { tableOf } from '../../db/data-version.ts'
import { readShape } from '../../plane/shape.ts'
import { clipLine, clipRing } from './clip.ts'
import type { Frame } from './frame.ts'
import { toUnits } from './frame.ts'

/** A feature: `key` is its class, kind or category. Coordinates in units of the drawing, rings open. */
export type Feature = {
  key: string | null
  name: string | null
  /** Outer rings and holes alike. */
  rings: number[][]
  lines: number[][]
  points: number[][]
}

export type Around = Record<
  | 'departement'
  | 'urban'
  | 'wood'
  | 'water'
  | 'rail'
  | 'road'
  | 'site'
  | 'plot'
  | 'constraint'
  | 'zone'
  | 'commune'
  | 'access',
  Feature[]
>

type Row = { key: string | null; name: string | null; wkb: Buffer }
type Piece = PendingQuery<AnyRow[]>

/** Units that a simplified line may stray, when the drawing is of usual size. */
const STRAY = 0.35
/** Metres a unit up to which roads of a class are drawn: a motorway always, a street close by only. */
const ROADS_UP_TO: Readonly<Record<string, number>> = {
  motorway: Infinity,
  motorway_link: 12,
  trunk: Infinity,
  trunk_link: 12,
  primary: Infinity,
  primary_link: 12,
  secondary: 30,
  tertiary: 12,
  unclassified: 5,
  residential: 5,
  living_street: 5,
}

/**
 * The features of each layer near the frame, in a fixed order. `coarse` multiplies how far lines may stray and drops small
 * roads: 1 is usual. Outlines of `ids` are left out of the other plots.
 */
export async function readAround(
  sql: Sql,
  version: DataVersion,
  frame: Frame,
  ids: readonly string[],
  coarse = 1,
): Promise<Around> {
  const table = (name: string) => tableOf(sql, version, name)
  const { west, south, east, north, unitM } = frame
  const near = (east - west) * 0.02
  const box = sql`ST_MakeEnvelope(${west - near}::float8, ${south - near}::float8, ${east + near}::float8, ${north + near}::float8, 2154)`
  const stray = STRAY * unitM * coarse
  const cut = (geom: Piece): Piece =>
    sql`ST_AsBinary(ST_Simplify(ST_ClipByBox2D(${geom}, ${box}::box2d), ${stray}::float8)) as wkb`
  const read = async (query: Piece): Promise<Feature[]> =>
    ((await query) as unknown as Row[]).flatMap((row) => featureOf(frame, row))
  const geom = sql`geom`
  const within = sql`geom is not null and geom && ${box}`
  const base = (kind: string) =>
    read(
      sql`select class as key, name, ${cut(geom)} from ${table('base_feature')} where kind = ${kind} and ${within} order by id`,
    )
  const classes = Object.keys(ROADS_UP_TO).filter((one) => ROADS_UP_TO[one]! >= unitM * coarse)
  const roads = await read(sql`
    with near as (
      select class, coalesce(name, '') as name, ST_LineMerge(ST_Collect(geom order by id)) as geom
      from ${table('road')}
      where ${within} and class = any (string_to_array(${classes.join(',')}::text, ','))
      group by 1, 2)
    select class as key, nullif(name, '') as name, ${cut(geom)} from near order by class, name`)
  return {
    departement: await read(
      sql`select code as key, name, ${cut(geom)} from ${table('departement')} where ${within} order by code`,
    ),
    urban: await base('urban'),
    wood: await base('wood'),
    water: await base('water'),
    rail: await base('rail'),
    road: roads.length > 0 ? roads : await base('road'),
    site: await read(
      sql`select category as key, name, ${cut(geom)} from ${table('site')} where ${within} order by id`,
    ),
    plot: await read(sql`
      select category as key, null as name, ${cut(geom)} from ${table('plot')}
      where ${within} and not id = any (string_to_array(${ids.join('+')}::text, '+')) order by ordinal`),
    constraint: await read(sql`
      select kind as key, null as name, ${cut(geom)} from ${table('constraint_area')}
      where ${within} and effect in ('forbids', 'conditions') order by kind, id`),
    zone: await read(
      sql`select zone as key, libelle as name, ${cut(geom)} from ${table('zone_urba')} where ${within} order by id`,
    ),
    commune: await read(
      sql`select code_insee as key, name, ${cut(geom)} from ${table('commune')} where ${within} order by code_insee`,
    ),
    access: await read(
      sql`select kind as key, name, ST_AsBinary(geom) as wkb from ${table('access_point')} where ${within} order by kind, id`,
    ),
  }
}

/** A shape that is too small to draw, or ends before the frame, is nothing. */
function featureOf(frame: Frame, { key, name, wkb }: Row): Feature[] {
  if (!wkb) return []
  const shape = readShape(wkb)
  const none = { key, name, rings: [], lines: [], points: [] }
  if (shape.kind === 'polygon') {
    const rings = shape.polygons.flat().map((ring) => clipRing(toUnits(frame, ring)))
    const left = rings.filter(({ length }) => length > 0)
    return left.length > 0 ? [{ ...none, rings: left }] : []
  }
  if (shape.kind === 'line') {
    const lines = shape.lines.flatMap((line) => clipLine(toUnits(frame, line)))
    return lines.length > 0 ? [{ ...none, lines }] : []
  }
  if (shape.at.length === 0) return []
  const at = toUnits(frame, shape.at)
  return [{ ...none, points: [at.slice(0, 2)] }]
}
