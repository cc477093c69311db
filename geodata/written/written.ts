// What people write, kept twice: in schema `written`, and as lines of DATA_DIR/kept from where it can be filled again.
import type { Transaction } from '../db/open-database.ts'
import type { WrittenRows, WrittenTable } from './written-tables.ts'

/** One write: everything put and dropped in it is there together, or not at all. */
export type Change = {
  /** For reading under the lock that puts writes in order. */
  sql: Transaction
  /** Writes a whole row, new or in the place of the one with its key. */
  put<T extends WrittenTable>(table: T, row: WrittenRows[T]): Promise<void>
  /** Removes the row of this key, with the rows that hang on it. */
  drop<T extends WrittenTable>(table: T, key: Partial<WrittenRows[T]>): Promise<void>
}

export type Written = {
  /**
   * Runs `work` in one transaction, one after the other. What it answers is durable when this resolves: committed, and on
   * the embedded engine on disk in DATA_DIR/kept. Throws what `work` throws, with nothing written; a DatabaseError
   * `full` when the disk is full.
   */
  write<Result>(work: (change: Change) => Promise<Result>): Promise<Result>
}
