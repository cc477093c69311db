// Brings the database and the journal to say the same: the one that is ahead fills the other.
import { createReadStream } from 'node:fs'
import { DatabaseError } from '../db/database-error.ts'
import type { Transaction } from '../db/open-database.ts'
import type { Journal } from './journal.ts'
import type { Entry } from './journal-lines.ts'
import { readLine } from './journal-lines.ts'
import { readLines } from './read-lines.ts'
import type { RowWriter } from './row-writer.ts'
import { createRowWriter } from './row-writer.ts'
import { clearRows, setCounter } from './written-rows.ts'

/**
 * Under the lock of the counter, which says `stands`: plays what the journal has beyond it, or makes the journal anew when
 * it lacks something. Answers the number of the last write, which the counter then says too. A write `refused` that was
 * told to have failed, and is the last of the journal, is left to be written over by the next one of its number.
 */
export async function alignJournal(
  tx: Transaction,
  journal: Journal,
  stands: number,
  refused?: number,
): Promise<number> {
  const standing = await journal.look()
  if (!standing || standing.last < stands) {
    await journal.rewrite(tx, stands)
    return stands
  }
  const { last, header } = standing
  if (last === stands) return stands
  const whole = header.seq > stands
  if (!whole && last === refused && last === stands + 1) return stands
  if (whole) await clearRows(tx)
  await playJournal(journal.path, await createRowWriter(tx), whole ? -1 : stands)
  await setCounter(tx, last)
  return last
}

/** Plays the lines of the writes after `after`, the rows of the header too when it is negative. */
async function playJournal(path: string, writer: RowWriter, after: number): Promise<void> {
  let number = 0
  let held: Entry | undefined
  for await (const text of readLines(createReadStream(path))) {
    if (++number === 1) continue
    const line = readLine(text)
    if (!line) throw new DatabaseError('refused', `line ${number} of ${path} cannot be read`)
    if ('put' in line) {
      if (after < 0) await writer.put(line)
      continue
    }
    if (line.seq <= after) continue
    // Of two lines with one number the first was not committed.
    if (held && held.seq !== line.seq) await writer.apply(held.rows)
    held = line
  }
  if (held) await writer.apply(held.rows)
  await writer.done()
}
