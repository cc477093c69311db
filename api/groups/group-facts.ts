// What the list of groups says about each beside its surface: places, usable surface, owners, hull and box.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import type { PlotGroup } from '../../geodata/model/plots/assembly.ts'
import { m2ToHa } from '../../geodata/model/units.ts'

export type GroupFacts = Pick<
  PlotGroup,
  'usable_ha' | 'hull_share' | 'sites' | 'communes' | 'owner_types' | 'bbox'
>

type Row = Omit<GroupFacts, 'usable_ha'> & { usable_m2: number | null }

/** The facts of groups given by the ordinals of their plots, in the same order. bbox in EPSG:4326. */
export async function listGroupFacts(
  sql: Sql,
  version: DataVersion,
  groups: readonly (readonly number[])[],
): Promise<GroupFacts[]> {
  if (groups.length === 0) return []
  const numbers = groups.flatMap((plots, i) => plots.map(() => i))
  const rows = await sql<Row[]>`
    with member as (
      select * from unnest(${numbers}::integer[], ${groups.flat()}::integer[]) as listed (number, ordinal)),
    held as (
      select member.number, plot.geom, plot.usable_m2, plot.site_id, site.name as site_name,
        plot.code_insee, commune.name as commune, plot.declared ->> 'terr_maitrise_fonc' as owner
      from member
      join ${tableOf(sql, version, 'plot')} as plot using (ordinal)
      left join ${tableOf(sql, version, 'site')} as site on site.id = plot.site_id
      left join ${tableOf(sql, version, 'commune')} as commune on commune.code_insee = plot.code_insee)
    select
      case when bool_and(usable_m2 is not null) then sum(usable_m2)::float8 end as usable_m2,
      round(least(1, sum(ST_Area(geom)) / ST_Area(ST_ConvexHull(ST_Collect(geom))))::numeric, 3)::float8
        as hull_share,
      coalesce(jsonb_agg(distinct jsonb_build_object('id', site_id, 'name', site_name))
        filter (where site_id is not null), '[]') as sites,
      coalesce(jsonb_agg(distinct jsonb_build_object('code_insee', code_insee, 'name', commune))
        filter (where code_insee is not null), '[]') as communes,
      case when bool_and(owner is not null) then count(distinct owner)::integer end as owner_types,
      (select array[ST_XMin(box), ST_YMin(box), ST_XMax(box), ST_YMax(box)]
        from (select ST_Transform(ST_Collect(geom), 4326) as box) as boxed) as bbox
    from held
    group by number
    order by number`
  return rows.map(({ usable_m2, ...facts }) => ({
    ...facts,
    usable_ha: usable_m2 === null ? null : m2ToHa(usable_m2),
  }))
}
