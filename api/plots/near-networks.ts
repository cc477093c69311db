// The nearest line of each kind of network around a plot, as the sheet and the exports answer it.
import type { Fragment, Sql } from 'postgres'
import type { DataVersion } from '../../geodata/db/data-version.ts'
import { tableOf } from '../../geodata/db/data-version.ts'
import { NETWORK_KINDS } from '../../geodata/model/codes.ts'
import type { NearNetwork } from '../../geodata/model/networks/near-network.ts'

/** A column `near` of a relation `page` that holds whole rows of `plot`. */
export const nearColumn = (sql: Sql, version: DataVersion): Fragment => sql`(
  -- Not a join: that one goes through all lines for each plot.
  select jsonb_object_agg(stored.key, (
    select jsonb_build_object('name', name, 'detail', detail, 'distance_m', stored.value -> 'm',
      'least_m', stored.value -> 'least', 'source', source)
    from ${tableOf(sql, version, 'network_line')} where id = stored.value ->> 'line'))
  from ${tableOf(sql, version, 'plot_network')} as own cross join jsonb_each(own.near) as stored
  where own.ordinal = page.ordinal) as near`

export type NearRow = { near: Record<string, NearNetwork['nearest']> | null }

/** In the order of the kinds; those that are not known there are left out. */
export const networksOfRow = ({ near }: NearRow): NearNetwork[] =>
  NETWORK_KINDS.flatMap((kind) => {
    const nearest = near?.[kind]
    return nearest === undefined ? [] : [{ kind, nearest }]
  })
