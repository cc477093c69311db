// The economic land by SDRIF-E category beside the published hectares.
import type { Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import type { Category } from '../../geodata/model/codes.ts'
import { CATEGORIES } from '../../geodata/model/codes.ts'
import type { Envelope } from '../../geodata/model/answers.ts'
import {
  FIGURE_SOURCES,
  HEADLINES,
  PUBLISHED_HA,
} from '../../geodata/model/ledger/published-figures.ts'
import { m2ToHa } from '../../geodata/model/units.ts'

type Sum = { category: Category; count: number; m2: number }

/** Gross hectares of sites and net hectares of plots by category, with each published figure and its source. */
export async function getEnvelope(sql: Sql, version: DataVersion): Promise<Envelope> {
  const [sites, plots] = await Promise.all([
    sql<Sum[]>`
      select category, count(*)::integer as count, sum(surface_m2)::float8 as m2
      from ${tableOf(sql, version, 'site')} where category is not null group by category`,
    sql<Sum[]>`
      select category, count(*)::integer as count, coalesce(sum(surface_m2), 0)::float8 as m2
      from ${tableOf(sql, version, 'plot')} where category is not null group by category`,
  ])
  const sumOf = (sums: readonly Sum[], category: Category) =>
    sums.find((sum) => sum.category === category) ?? { count: 0, m2: 0 }
  return {
    version: version.version,
    demonstration: version.demonstration,
    categories: CATEGORIES.map((category) => {
      const site = sumOf(sites, category)
      const plot = sumOf(plots, category)
      return {
        category,
        surface_ha: sites.length > 0 ? m2ToHa(site.m2) : null,
        plots_ha: m2ToHa(plot.m2),
        plots: plot.count,
        sites: site.count,
        published_ha: PUBLISHED_HA[category],
        source: 'versailles_grand_parc',
      }
    }),
    headlines: HEADLINES.map(({ categories, ...headline }) => ({
      ...headline,
      headline_source: 'region_release',
      finer_source: 'versailles_grand_parc',
      categories: [...categories],
    })),
    sources: FIGURE_SOURCES,
  }
}
