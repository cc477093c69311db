// A producer writes one kind in several ways: no SQL of a source compares a word with a field as it stands.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const folder = fileURLToPath(new URL('../../../geodata/sources/', import.meta.url))
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /(stage|clean)\.sql$/.test(file),
)

/** A field, or a call, compared with a text. */
const COMPARED =
  /([\w".]+|[\w".]+\([^()]*\)|\))\s+(?:=|<>|(?:not )?(?:in|like|ilike)|!?~\*?|is (?:not )?distinct from|when)\s+\(?\s*'([^']*)'/gi
/** What is compared as it stands: codes that a machine writes, and words of our own. */
const AS_IT_STANDS = [
  'source',
  'use',
  'zone',
  'key',
  'kind',
  'id',
  'value',
  'bare',
  'class',
  'id_gaspar',
]
/** OpenStreetMap's words are written in one way. */
const CLASSES_OF_OSM = 'routes-osm'

function bareComparisons(sql: string): string[] {
  const text = sql.replace(/--.*$/gm, '')
  return [...text.matchAll(COMPARED)].flatMap(([, left = '', said = '']) => {
    const isFolded = left.startsWith('fold(')
    const isWord = /\p{L}{3}/u.test(said.replaceAll(/https?|\[[^\]]*\]/g, ''))
    // `then 1 when '…'`: what is compared stands further up.
    const isOurs =
      /^\d+$|^(jsonb_typeof|current_setting)\(/.test(left) ||
      AS_IT_STANDS.includes(left.split('.').at(-1) ?? '')
    return isFolded || !isWord || isOurs ? [] : [`${left} … ${said}`]
  })
}

it('sees a word that is compared as it stands', () => {
  expect(bareComparisons("check (nature = 'Carrefour')")).toEqual(['nature … Carrefour'])
  expect(bareComparisons("where type ~* '^métropole'")).toEqual(['type … ^métropole'])
  expect(bareComparisons("where etat not in ('En service', 'x')")).toHaveLength(1)
  expect(bareComparisons("case mode when 'RER' then 'rer' end")).toEqual(['mode … RER'])
  expect(bareComparisons("coalesce(etat, 'x') <> 'En service'")).toHaveLength(1)
  expect(bareComparisons("check (fold(nature) = 'carrefour')")).toEqual([])
  expect(bareComparisons("where urlfic ~ '^https?://' and gid ~ '^\\d{5}$'")).toEqual([])
})

it('folds every kind before it is compared', () => {
  expect(files.length).toBeGreaterThan(80)
  const bare = files
    .filter((file) => !file.startsWith(CLASSES_OF_OSM))
    .flatMap((file) =>
      bareComparisons(readFileSync(`${folder}${file}`, 'utf8')).map((one) => `${file}: ${one}`),
    )
  expect(bare).toEqual([])
})

it('compares folded kinds with folded words only', () => {
  for (const file of files) {
    const text = readFileSync(`${folder}${file}`, 'utf8')
    for (const [, said = ''] of text.matchAll(/fold\([^)]*\)[^\n']*'([^']*)'/g))
      expect([file, /[A-ZÀ-Þà-ÿ’]/.test(said)]).toEqual([file, false])
  }
})
