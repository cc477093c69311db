// What a .dbf shows of itself in one pass: which of its rows are marked as deleted, and what its text is written in.
// https://www.clicketyclick.dk/databases/xbase/format/dbf.html
import { open } from 'node:fs/promises'

export type DbfEvidence = {
  /** Places of the rows that their program has deleted but not removed, from 0. */
  deleted: ReadonlySet<number>
  rows: number
  /** `ascii` holds nothing that could tell; `utf-8` holds sequences that would hardly be anything else. */
  text: 'ascii' | 'utf-8' | 'other'
}

type Field = { at: number; length: number }

const DELETED = 0x2a
const END = 0x1a
const BLOCK = 1 << 20
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Undefined when the header is none. */
export async function inspectDbf(path: string): Promise<DbfEvidence | undefined> {
  const file = await open(path)
  try {
    const head = Buffer.alloc(32)
    if ((await file.read(head, 0, 32, 0)).bytesRead < 32) return undefined
    const [start, length] = [head.readUInt16LE(8), head.readUInt16LE(10)]
    if (start < 33 || length < 1) return undefined
    const description = Buffer.alloc(start - 32)
    await file.read(description, 0, description.length, 32)
    const fields = textFields(description)
    const deleted = new Set<number>()
    let text: DbfEvidence['text'] = 'ascii'
    let rows = 0
    const block = Buffer.alloc(length * Math.max(1, Math.floor(BLOCK / length)))
    for (let at = start; ; at += block.length) {
      const { bytesRead } = await file.read(block, 0, block.length, at)
      for (let row = 0; row + length <= bytesRead; row += length) {
        if (block[row] === END) return { deleted, rows, text }
        if (block[row] === DELETED) deleted.add(rows)
        rows++
        if (text !== 'other') text = textOf(block.subarray(row, row + length), fields, text)
      }
      if (bytesRead < block.length) return { deleted, rows, text }
    }
  } finally {
    await file.close()
  }
}

function textFields(description: Buffer): Field[] {
  const fields: Field[] = []
  let at = 1
  for (let i = 0; i + 32 <= description.length && description[i] !== 0x0d; i += 32) {
    const length = description[i + 16] ?? 0
    if (description[i + 11] === 0x43) fields.push({ at, length })
    at += length
  }
  return fields
}

function textOf(
  record: Buffer,
  fields: readonly Field[],
  before: 'ascii' | 'utf-8',
): DbfEvidence['text'] {
  if (!record.some((byte) => byte > 0x7f)) return before
  for (const { at, length } of fields) {
    const cell = record.subarray(at, at + length)
    if (cell.some((byte) => byte > 0x7f) && !isUtf8(cell)) return 'other'
  }
  return 'utf-8'
}

/** A text that fills its cell may be cut in the middle of a letter. */
function isUtf8(cell: Buffer): boolean {
  for (let cut = 0; cut < 4; cut++)
    try {
      utf8.decode(cell.subarray(0, cell.length - cut))
      return true
    } catch {
      if ((cell[cell.length - 1 - cut] ?? 0) < 0x80) return false
    }
  return false
}
