// The record of runs: when a run began and ended, how, and what it reported.
import type { DataVersion } from '../db/data-version.ts'
import type { Sql } from '../db/open-database.ts'
import type { ParcelReport } from '../derive/parcels/derive-parcels.ts'
import type { Move } from './compare-versions.ts'
import type { SourceReport } from './report.ts'
import type { Stopped } from './stand-apart.ts'

/**
 * Opens a line of the record; a line left open by a run that was killed is closed: as published when its version was, else
 * as failed. Under the run lock.
 */
export async function beginRun(sql: Sql, command: string, version: DataVersion): Promise<number> {
  await sql`
    update explorer.run as run
    set ended_at = now(), status = case when exists (
      select from explorer.data_version
      where data_version.version = run.version and published_at >= run.started_at) then 'published' else 'failed' end
    where status = 'running'`
  const [row] = await sql<{ id: number }[]>`
    insert into explorer.run (command, version) values (${command}, ${version.version}) returning id`
  return row?.id ?? 0
}

export async function endRun(
  sql: Sql,
  id: number,
  status: 'published' | 'checked' | 'failed',
  report: {
    sources: readonly SourceReport[]
    moves?: readonly Move[]
    stopped?: readonly Stopped[]
    parcels?: ParcelReport | undefined
    error?: string
  },
): Promise<void> {
  const text = JSON.stringify(report)
  await sql`
    update explorer.run set status = ${status}, ended_at = now(), report = ${text}::text::jsonb
    where id = ${id}`
}
