// What a run did to each dataset: for the ledger of runs, for the terminal, for the threshold.

import type { Loaded } from '../sources/source.ts'
import type { Empty } from './list-empty.ts'

export type Tally = { count: number; features: number[]; onPurpose: boolean }

export type SourceReport = {
  id: string
  title: string
  file: string
  read: number
  kept: number
  /** By rule. */
  mended: Record<string, Tally>
  /** By reason. */
  rejected: Record<string, Tally>
  /** Breaches of an official schema by kind, with the file that holds them all. */
  violations?: Loaded['violations']
  violationsFile?: string
  /** What was taken for granted of the file: its CRS, its encoding, parts that were left out. */
  notes?: readonly string[]
  /** Territories without any of its rows. */
  empty?: Empty
  checksum: string
  seconds: number
}

const SHOWN_FEATURES = 6

export const rejectedShare = ({ read, rejected }: SourceReport): number =>
  Object.values(rejected).reduce((sum, one) => sum + (one.onPurpose ? 0 : one.count), 0) / read

/** Lines for a person: rows read and kept, then each rule and each reason with the places in the file. */
export function describeReport(reports: readonly SourceReport[]): string[] {
  const widest = Math.max(0, ...reports.map((report) => report.id.length))
  return reports.flatMap((report) => [
    `${report.id.padEnd(widest)} ${figure(report.read)} read ${figure(report.kept)} kept`,
    ...(report.notes ?? []).map((note) => `    note ${note}`),
    ...tallies('mended', report.mended),
    ...tallies('rejected', report.rejected),
    ...violations(report),
    ...empties(report),
  ])
}

/** The most frequent reason that is not on purpose, with places in the file. */
export function worstReason({ rejected }: SourceReport): string {
  const [worst] = Object.entries(rejected)
    .filter(([, tally]) => !tally.onPurpose)
    .sort(([, a], [, b]) => b.count - a.count)
  return worst ? `${worst[0]} (${places(worst[1])})` : ''
}

const figure = (count: number) => String(count).padStart(6)

function violations({ violations: kinds = {}, violationsFile: file }: SourceReport): string[] {
  const lines = Object.entries(kinds).flatMap(([kind, { count, examples }]) => [
    `    violation ${kind} ${count}`,
    ...examples.map((example) => `        ${example}`),
    ...(count > examples.length ? [`        … and ${count - examples.length} more`] : []),
  ])
  return file === undefined ? lines : [...lines, `    every violation is listed in ${file}`]
}

const NAMES = { commune: 'communes', departement: 'départements' }

function empties({ empty }: SourceReport): string[] {
  if (!empty || empty.count === 0) return []
  const shown = empty.codes.slice(0, SHOWN_FEATURES).join(', ')
  const more = empty.count > SHOWN_FEATURES ? ', …' : ''
  return [`    without any: ${empty.count} of ${empty.of} ${NAMES[empty.by]} (${shown}${more})`]
}

function tallies(word: string, all: Record<string, Tally>): string[] {
  return Object.entries(all).map(
    ([text, tally]) =>
      `    ${word}${tally.onPurpose ? ' on purpose' : ''} ${tally.count}: ${text} (${places(tally)})`,
  )
}

function places({ features }: Tally): string {
  const shown = features.slice(0, SHOWN_FEATURES).join(', ')
  const more = features.length > SHOWN_FEATURES ? ', …' : ''
  return `${features.length === 1 ? 'feature' : 'features'} ${shown}${more}`
}
