// The breaches of a delivery: counted and sampled for people, all of them in a CSV file.
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { keptText } from '../model/text/spreadsheet-text.ts'
import type { Violation, ViolationKind } from './violation.ts'

const SHOWN = 5
const HELD = 500
const MOST_VALUE = 200
const HEADER = ['fichier', 'table', 'ligne', 'colonne', 'nature', 'motif', 'valeur']

export type ViolationTally = { count: number; examples: string[] }

export class ViolationReport {
  readonly tallies: Partial<Record<ViolationKind, ViolationTally>> = {}
  /** Absent when nothing is to be written. */
  readonly path: string | undefined
  #held: string[] = []
  #isBegun = false

  constructor(path?: string) {
    this.path = path
  }

  add(violation: Violation): void {
    const tally = (this.tallies[violation.kind] ??= { count: 0, examples: [] })
    tally.count++
    if (tally.examples.length < SHOWN) tally.examples.push(sentenceOf(violation))
    const { file, table, row, column, kind, reason, value } = violation
    this.#held.push(csvLine([file, table, row, column, kind, reason, value?.slice(0, MOST_VALUE)]))
    if (this.#held.length >= HELD) this.flush()
  }

  /** Writes what is held; the file is made even when there is no breach, for the person who looks for it. */
  flush(): void {
    if (this.path === undefined) {
      this.#held = []
      return
    }
    if (!this.#isBegun) {
      mkdirSync(dirname(this.path), { recursive: true })
      // Spreadsheets tell UTF-8 by the mark.
      writeFileSync(this.path, `\uFEFF${csvLine(HEADER)}`)
      this.#isBegun = true
    }
    appendFileSync(this.path, this.#held.join(''))
    this.#held = []
  }
}

/** "terrains.csv, ligne 3, terr_usage : hors de la liste (« abc »)" */
export function sentenceOf({ file, row, column, reason, value }: Violation): string {
  const place = [file, row === null ? undefined : `ligne ${row}`, column].filter(Boolean).join(', ')
  const short = reason.length > 90 ? `${reason.slice(0, 87)}…` : reason
  return `${place} : ${short}${value ? ` (« ${value.slice(0, 40)} »)` : ''}`
}

const csvLine = (cells: readonly (string | number | null | undefined)[]): string =>
  `${cells.map((cell) => quoted(String(cell ?? ''))).join(';')}\r\n`

/** A cell that a spreadsheet would run as a formula or make a number of gets an apostrophe; negative numbers stay. */
function quoted(text: string): string {
  const safe = /^-[\d.,]+$/.test(text) ? text : keptText(text)
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
