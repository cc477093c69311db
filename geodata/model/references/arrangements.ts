// In which ways words may be the section, the number, the prefix and the commune of a parcel, likeliest first.
import * as tokens from './split-tokens.ts'

export type Arrangement = {
  section: string
  /** Undefined where only a section is named. */
  number?: string | undefined
  prefix?: string | undefined
  /** What is left, without words that say nothing, then with more of them: "Villiers-le-Sec" ends with one. */
  communes: readonly [told: string, ...more: string[]]
  /** The commune stands before the rest. */
  communeFirst: boolean
  likely: number
}

/** More words than that are no reference, and more ways to read them are not tried: lines are read by the thousand. */
const MOST_TOKENS = 20
const MOST_TRIED = 30
const PREFIX = /^\d{3}$/

export function arrangementsOf(words: readonly string[]): Arrangement[] {
  if (words.length > MOST_TOKENS) return []
  const sections = words.flatMap((word, at) => (tokens.SECTION.test(word) ? at : []))
  const numbers = words.flatMap((word, at) => (tokens.NUMBER.test(word) ? at : []))
  return sections
    .flatMap((section) => [...numbers, undefined].map((number) => placesOf(words, section, number)))
    .sort((a, b) => b.likely - a.likely)
    .slice(0, MOST_TRIED)
    .flatMap((places) => arrange(words, places))
}

type Places = {
  section: number
  number: number | undefined
  prefix: number | undefined
  /** The words that mark section, number and prefix, where there are such. */
  marks: ReadonlySet<number | undefined>
  likely: number
}

function placesOf(words: readonly string[], section: number, number?: number): Places {
  const markBefore = (at: number | undefined, marks: ReadonlySet<string>) =>
    at !== undefined && marks.has(words[at - 1] ?? '') ? at - 1 : undefined
  const sectionMark = markBefore(section, tokens.SECTION_WORDS)
  const numberMark = markBefore(number, tokens.NUMBER_WORDS)
  const named = words.findIndex(
    (word, at) => tokens.PREFIX_WORDS.has(word) && PREFIX.test(words[at + 1] ?? ''),
  )
  const begin = sectionMark ?? section
  const prefix = named < 0 ? begin - 1 : named + 1
  const isPrefix = PREFIX.test(words[prefix] ?? '') && prefix !== number
  const likely =
    (sectionMark === undefined ? 0 : 4) +
    (numberMark === undefined ? 0 : 2) +
    ((numberMark ?? number) === section + 1 ? 4 : 0) +
    (number !== undefined && number + 1 === begin ? 2 : 0) +
    (words[section]?.length === 2 ? 1 : 0)
  return {
    ...{ section, number, prefix: isPrefix ? prefix : undefined, likely },
    marks: new Set([sectionMark, numberMark, named < 0 ? undefined : named]),
  }
}

/** With the three digits as a prefix, then as part of what names the commune. */
function arrange(words: readonly string[], places: Places): Arrangement[] {
  const { section, number, marks, likely } = places
  const arranged = (prefix: number | undefined): Arrangement => {
    const rest = words.map((word, at) =>
      at === section || at === number || at === prefix ? '' : word,
    )
    const unmarked = rest.map((word, at) => (marks.has(at) ? '' : word))
    return {
      section: words[section] ?? '',
      number: number === undefined ? undefined : words[number],
      prefix: prefix === undefined ? undefined : words[prefix],
      communes: [trimmed(begun(unmarked)), joined(begun(unmarked)), joined(rest)],
      communeFirst: !rest.slice(Math.min(section, number ?? section)).some(Boolean),
      likely,
    }
  }
  return places.prefix === undefined
    ? [arranged(undefined)]
    : [arranged(places.prefix), arranged(undefined)]
}

const joined = (words: readonly string[]): string => words.filter(Boolean).join(' ')

const says = (word: string) => word !== '' && !tokens.SILENT_WORDS.has(word)

/** Without words before the first that says something, or after the last one. */
const begun = (words: readonly string[]): string[] => words.slice(words.findIndex(says))
const trimmed = (words: readonly string[]): string =>
  joined(words.slice(0, words.findLastIndex(says) + 1))
