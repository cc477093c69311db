// Before a version is published: questions that must find no row. Each names what would be wrong.
import type { PendingQuery, Row } from 'postgres'
import type { DataVersion } from '../db/data-version.ts'
import { tableOf } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'
import { ACCESSES } from '../model/access/access-measures.ts'
import {
  BROWNFIELD_STAGES,
  CATEGORIES,
  CONSTRAINTS,
  LANDS,
  SERVICINGS,
  STAGES,
  STATUSES,
  USES,
  ZONES,
} from '../model/codes.ts'
import { useColumns } from '../model/plans/use-answers.ts'
import { REGION_BBOX_L93 } from '../model/crs.ts'

export type Finding = { check: string; rows: number; example: string | null }

type Fragment = PendingQuery<Row[]>

/** A share above 1 by more than this is no rounding. */
const MOST_SHARE = 1.001

const CODES: Readonly<Record<string, readonly string[]>> = {
  zone: ZONES,
  category: CATEGORIES,
  land: LANDS,
  status: STATUSES,
  stage: STAGES,
  brownfield_stage: BROWNFIELD_STAGES,
  servicing: SERVICINGS,
}
const SETS: Readonly<Record<string, readonly string[]>> = {
  use_admitted: USES,
  use_unknown: USES,
  constraint_hit: CONSTRAINTS,
  constraint_unknown: CONSTRAINTS,
}

/** Runs every check on a version that is being built; an empty answer means that it may be published. */
export async function checkVersion(sql: Sql, version: DataVersion): Promise<Finding[]> {
  const plot = tableOf(sql, version, 'plot')
  const [west, south, east, north] = REGION_BBOX_L93
  const wrong = (where: Fragment): Fragment => sql`select id from ${plot} where ${where}`
  const checks: [string, Fragment][] = [
    ['there is a plot', sql`select 'none' as id where not exists (select from ${plot})`],
    ['geometries of plots are valid', wrong(sql`not ST_IsValid(geom) or ST_IsEmpty(geom)`)],
    [
      'plots lie in the region',
      wrong(sql`not geom && ST_MakeEnvelope(${west}, ${south}, ${east}, ${north}, 2154)`),
    ],
    [
      'plots have a surface',
      wrong(sql`surface_m2 is null or surface_m2 < 1 or abs(surface_m2 - ST_Area(geom)) > 1`),
    ],
    ['plots have a centre', wrong(sql`centre is null`)],
    [
      'ordinals run from 0 without a gap',
      sql`select 'ordinals' as id from ${plot} having count(*) <> count(distinct ordinal) or min(ordinal) <> 0 or max(ordinal) <> count(*) - 1`,
    ],
    [
      'the share of a zone is between 0 and 1',
      sql`select plot_id as id from ${tableOf(sql, version, 'plot_zone')} where share < 0 or share > ${MOST_SHARE}`,
    ],
    [
      'distances have a bound below them only',
      wrong(
        ACCESSES.reduce(
          (any, { column, leastColumn }) => sql`${any} or ${sql(leastColumn)} > ${sql(column)}`,
          sql`false`,
        ),
      ),
    ],
    [
      'a constraint is known or unknown, not both',
      wrong(sql`constraint_hit && constraint_unknown or use_admitted && use_unknown`),
    ],
    [
      'what is read of uses covers no more than the plot',
      wrong(
        USES.reduce(
          (any, use) => {
            const sum = useColumns(use).reduce((of, column) => sql`${of} + ${sql(column)}`, sql`0`)
            const least = useColumns(use).map((column) => sql(column))
            return sql`${any} or ${sum} > surface_m2 or least(${least[0]!}, ${least[1]!}, ${least[2]!}, ${least[3]!}) < 0`
          },
          sql`false`,
        ),
      ),
    ],
    ...Object.entries(CODES).map(([column, codes]): [string, Fragment] => [
      `${column} is a code of its list`,
      wrong(sql`${sql(column)} is not null and not ${sql(column)} = any (${[...codes]})`),
    ]),
    ...Object.entries(SETS).map(([column, codes]): [string, Fragment] => [
      `${column} holds codes of its list`,
      wrong(sql`not ${sql(column)} <@ ${[...codes]}::text[]`),
    ]),
    [
      'no plot is of another kind than its version',
      sql`select id from ${tableOf(sql, version, 'dataset')} where synthetic <> ${version.demonstration}`,
    ],
  ]
  const findings: Finding[] = []
  for (const [check, query] of checks) {
    const [found] = await sql<{ rows: number; example: string | null }[]>`
      select count(*)::int as rows, min(id) as example from (${query}) as wrong`
    if (found && found.rows > 0) findings.push({ check, ...found })
  }
  return findings
}
