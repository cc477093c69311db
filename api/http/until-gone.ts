// Queries end with their client: on a server they are cancelled; the embedded engine ends its step and is asked no further.
import type { PendingQuery, Row } from 'postgres'

/** The query, cancelled once `signal` says that nobody waits for it. */
export async function untilGone<T extends readonly (Row | undefined)[]>(
  query: PendingQuery<T>,
  signal: AbortSignal | undefined,
) {
  signal?.throwIfAborted()
  const cancel = () => query.cancel()
  signal?.addEventListener('abort', cancel)
  try {
    return await query
  } finally {
    signal?.removeEventListener('abort', cancel)
  }
}
