// A migration that has been applied somewhere may not change, not even in a comment: such a database would be refused.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const FOLDER = new URL('../../../geodata/db/migrations/', import.meta.url)

/** First digits of the SHA-256 of each file, as it was first applied. A new migration is a new line. */
const APPLIED: Readonly<Record<string, string>> = {
  '0001_publication.sql': '635d677925f72e94',
  '0002_change.sql': 'e0eedbfe588c1a85',
  '0003_area.sql': '0ff1341ccdabf278',
  '0004_structure.sql': '09ce17e47aedfad0',
  '0005_ledger.sql': 'd364cf23fe17895c',
  '0006_written.sql': '5173a9f5d0f25c29',
}

it('keeps every migration as it was first applied', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.sql'))
  const digits = (name: string) =>
    createHash('sha256')
      .update(readFileSync(new URL(name, FOLDER)))
      .digest('hex')
      .slice(0, 16)
  expect(Object.fromEntries(files.map((name) => [name, digits(name)]))).toEqual(APPLIED)
})
