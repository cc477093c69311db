// What people found wrong about plots, for the operator.
import type { Transaction } from '../db/open-database.ts'
import type { Written } from './written.ts'
import type { WrittenRows } from './written-tables.ts'

/** Reports not yet handled first, each part from the oldest on. */
export async function listReports(sql: Transaction): Promise<WrittenRows['report'][]> {
  const rows = await sql<{ report: WrittenRows['report'] }[]>`
    select to_jsonb(r) as report from written.report as r
    order by handled_at is not null, reported_at, id`
  return rows.map(({ report }) => report)
}

/**
 * Marks a report as handled now, once, and erases how its writer can be reached. Answers whether there is such a report.
 */
export async function handleReport(written: Written, id: string, now: Date): Promise<boolean> {
  return written.write(async (change) => {
    const [row] = await change.sql<{ report: WrittenRows['report'] }[]>`
      select to_jsonb(r) as report from written.report as r where id = ${id}`
    if (!row) return false
    const { report } = row
    if (report.handled_at === null) {
      // What is dropped leaves the journal too, unlike what is put in its place.
      await change.drop('report', { id })
      await change.put('report', { ...report, contact: null, handled_at: now.toISOString() })
    }
    return true
  })
}
