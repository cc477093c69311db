// The lines of DATA_DIR/kept/written.ndjson and of a backup: a header, the rows that lived at its number, then the writes
// after it. JSON, one a line.
import { readFileSync } from 'node:fs'
import { DatabaseError } from '../db/database-error.ts'
import type { Transaction } from '../db/open-database.ts'
import type { AnyRow, Measured } from './written-rows.ts'
import { isWrittenTable, readRows } from './written-rows.ts'
import type { WrittenTable } from './written-tables.ts'

/** Raised when lines written today could not be read by the software of before. */
export const WRITTEN_STRUCTURE = 1

const { name, version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { name: string; version: string }

export type JournalHeader = {
  kept: 'written'
  structure: number
  software: string
  at: string
  /** Of the last write that the rows below hold. */
  seq: number
  /** How many row lines follow, and about how long they are. */
  rows: number
  bytes: number
}
export type Put = { put: [table: WrittenTable, row: AnyRow] }
export type Drop = { drop: [table: WrittenTable, key: AnyRow] }
/** One write. */
export type Entry = { seq: number; at: string; rows: (Put | Drop)[] }

/** Everything that lives, as of write `seq`: the header, then every row. To be read within a transaction. */
export async function* livingLines(
  sql: Transaction,
  seq: number,
  { counts, bytes }: Measured,
): AsyncGenerator<string> {
  yield line({
    kept: 'written',
    structure: WRITTEN_STRUCTURE,
    software: `${name} ${version}`,
    at: new Date().toISOString(),
    seq,
    rows: Object.values(counts).reduce((sum, count) => sum + count, 0),
    bytes,
  } satisfies JournalHeader)
  for await (const { table, json } of readRows(sql)) yield `{"put":["${table}",${json}]}\n`
}

/** The number stands first: the end of a journal is read by it. */
export const entryLine = ({ seq, at, rows }: Entry): string => line({ seq, at, rows })

const line = (value: unknown): string => `${JSON.stringify(value)}\n`

/** The number of a line that is a write, from its first bytes; undefined for a header or a row. */
export function seqOf(text: string): number | undefined {
  const found = /^\{"seq":(\d+),/.exec(text)
  return found ? Number(found[1]) : undefined
}

/** Throws a DatabaseError `refused` for what is none, or was written by later software; `place` names the file. */
export function readHeader(text: string, place: string): JournalHeader {
  const value = parsed(text) as Partial<JournalHeader> | undefined
  if (value?.kept !== 'written' || !isCount(value.structure) || !isCount(value.seq))
    throw new DatabaseError('refused', `${place} does not hold what people wrote in this explorer`)
  if (value.structure > WRITTEN_STRUCTURE)
    throw new DatabaseError(
      'refused',
      `${place} was written by later software (${String(value.software)}): this one leaves it as it is`,
    )
  return value as JournalHeader
}

/** A line after the header; undefined when it is not one. */
export function readLine(text: string): Put | Entry | undefined {
  const value = parsed(text) as Partial<Put & Entry> | undefined
  if (value === undefined || value === null) return undefined
  if (isRow(value)) return 'put' in value ? (value as Put) : undefined
  return isCount(value.seq) && Array.isArray(value.rows) && value.rows.every(isRow)
    ? (value as Entry)
    : undefined
}

function isRow(value: unknown): value is Put | Drop {
  const { put, drop } = (value ?? {}) as Record<string, unknown>
  const pair = put ?? drop
  return (
    Array.isArray(pair) &&
    isWrittenTable(pair[0]) &&
    typeof pair[1] === 'object' &&
    pair[1] !== null
  )
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
