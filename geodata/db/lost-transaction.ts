// postgres.js 3.4 sends the rollback of a failed transaction also into a connection that it has just lost, where that
// ends the whole process (an exception out of a timer). A lost connection needs none: the database rolls back by itself.
import type { Sql, TransactionSql } from 'postgres'

/** The socket itself is gone. */
const GONE = new Set(['CONNECTION_CLOSED', 'CONNECTION_DESTROYED', 'ECONNRESET', 'EPIPE'])

/** Makes `sql.begin` leave a lost connection alone. It rejects all the same: the client itself tells it of the loss. */
export function spareLostConnections(sql: Sql): Sql {
  const begin = sql.begin.bind(sql) as (
    ...given: [...options: string[], work: (tx: TransactionSql) => unknown]
  ) => unknown
  const spared = (...given: unknown[]) => {
    const work = given.pop() as (tx: TransactionSql) => unknown
    return begin(...(given as string[]), async (tx) => {
      try {
        return await unrolled(work(tx))
      } catch (error) {
        if (GONE.has((error as { code?: string }).code ?? '')) return new Promise(() => {})
        throw error
      }
    })
  }
  return Object.assign(sql, { begin: spared as unknown as Sql['begin'] })
}

/** A transaction may answer an array of queries, as in postgres.js. */
const unrolled = (answer: unknown): unknown =>
  Array.isArray(answer) ? Promise.all(answer) : answer
