// The words of which no text for people may hold one without standing in docs/what-we-say.md.

/** Whole words, whatever their case: law, plans, and what they do to a use. */
const WORDS = [
  // French
  'r[eèé]glement\\p{L}*',
  'admi(?:s|se|ses|t|ssibles?)|admet(?:t\\p{L}+)?',
  'exclu(?:s|t|e|es|re|sion|sions|ent)?',
  'permis',
  'lois?',
  'l[eé]gal(?:e|es|ement|ly)?',
  'friches?',
  'cartes? communales?',
  "code de l[’']urbanisme",
  'artificialis\\p{L}*',
  'opposables?',
  'compatib\\p{L}*',
  '(?:in)?constructib\\p{L}*',
  'interdi\\p{L}*',
  'autoris\\p{L}*',
  'plans? loca(?:l|ux)',
  "documents? d[’']urbanisme",
  'fai(?:t|re|sant) foi|font foi',
  "s[’']impos\\p{L}*",
  // English
  'local plans?',
  'planning documents?',
  'written rules|planning rules',
  'admits?|admitted',
  'exclud\\p{L}*',
  'permits?|permitted',
  'laws?',
  'brownfields?',
  'regulat\\p{L}*',
  'binds?|binding',
  'buildable',
  'forbid\\p{L}*|forbidden',
  'allow(?:s|ed)?',
  'authoritative',
]
/** As they are written: lower case is another word, or a code. */
const NAMES = [
  'PLU(?:i|s|is)?',
  'SDRIF(?:-E)?',
  'SCoTs?',
  'OAP',
  'STECAL',
  'RNU',
  'ENAF',
  'ZAN',
  'PPR[IT]?',
]

const whole = (words: readonly string[], flags: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${words.join('|')})(?![\\p{L}\\p{N}_])`, flags)
const PATTERNS = [whole(WORDS, 'iu'), whole(NAMES, 'u')]

/** The first term that stands in a text, or undefined. */
export function termIn(text: string): string | undefined {
  for (const pattern of PATTERNS) {
    const found = pattern.exec(text)
    if (found) return found[0]
  }
  return undefined
}
