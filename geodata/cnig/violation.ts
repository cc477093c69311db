// A breach of the official table schemas: where, of which kind, and why.

export const VIOLATION_KINDS = [
  'en-tête',
  'ligne',
  'obligatoire',
  'type',
  'liste',
  'motif',
  'caractères',
  'doublon',
  'référence',
] as const
export type ViolationKind = (typeof VIOLATION_KINDS)[number]

export type Fault = { kind: ViolationKind; reason: string }

export type Violation = Fault & {
  file: string
  table: string
  /** Line as a spreadsheet numbers it (the header is 1), or place in the layer from 1; null for the table as a whole. */
  row: number | null
  column: string | null
  /** As written in the file; null for what is personal. */
  value: string | null
}
