// The tables of what people write, with their keys, in an order in which rows may be put: parents first.
export const WRITTEN_TABLES = {
  offer: ['id'],
  fact: ['key'],
  offer_version: ['offer_id', 'version'],
  opening: ['offer_id', 'day'],
  photograph: ['id'],
  brief: ['id'],
  brief_answer: ['brief_id', 'data_version'],
  delivery: ['brief_id', 'data_version'],
  report: ['id'],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type WrittenTable = keyof typeof WRITTEN_TABLES

/** Rows as JSON: times in ISO 8601, `jpeg` as PostgreSQL writes bytes (`\x` and hex). */
export type WrittenRows = {
  offer: {
    id: string
    edit_hash: string
    link_number: number
    link_hash: string | null
    version: number
    created_at: string
    saved_at: string
    expires_on: string
  }
  fact: { key: string; facts: unknown }
  offer_version: {
    offer_id: string
    version: number
    saved_at: string
    content: unknown
    fact_keys: string[]
  }
  opening: { offer_id: string; day: string; openings: number }
  photograph: {
    id: string
    offer_id: string
    width: number
    height: number
    added_at: string
    jpeg: string
  }
  brief: WrittenRows['offer'] & { content: unknown; signing_key: string }
  brief_answer: {
    brief_id: string
    data_version: number
    edition: string
    demonstration: boolean
    brief_version: number
    answered_at: string
    matched: number
    plots: unknown
    news: unknown
  }
  delivery: {
    brief_id: string
    data_version: number
    state: 'waiting' | 'delivered' | 'given_up'
    attempts: number
    next_at: string | null
    last_fault: string | null
  }
  report: {
    id: string
    plot_id: string
    data_version: number
    reported_at: string
    about: string
    message: string
    contact: string | null
    handled_at: string | null
  }
}
