// What ARCHITECTURE.md and the other documents name is there: each path, and in "Where do I…" each file, word and command.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (file: string): string => readFileSync(`${root}${file}`, 'utf8')

const HOUSES = ['geodata', 'api', 'web', 'scripts', 'tests', 'docs', '.ci']
const files = HOUSES.flatMap((house) =>
  readdirSync(`${root}${house}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath.slice(root.length)}/${entry.name}`)
    .filter((file) => !/\/(node_modules|dist|\.output)\//.test(file)),
)
const sources = files.filter(
  (file) => /\.(ts|svelte|sql|typ)$/.test(file) && !/^tests\//.test(file),
)

const inBackticks = (text: string): string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map(([, token = '']) => token)
const escaped = (text: string) => text.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')

const FULL_PATH = new RegExp(`^(${HOUSES.map(escaped).join('|')})/[\\w./*-]+$`)
const FILE_NAME = /^[\w*-][\w./*-]*\.(ts|svelte|sql|typ)$/
const WORD = /^[A-Za-z]\w*(\.\w+)*$/

/** The files that a path with stars, of a file or of a folder, leads to. */
function filesAt(path: string): string[] {
  const pattern = new RegExp(`^${escaped(path.replace(/\/$/, '')).replaceAll('*', '[^/]*')}(/|$)`)
  return files.filter((file) => pattern.test(file))
}

/** So many files of one name are a kind of file, such as the `clean.sql` of each dataset. */
const A_KIND = 5

/** Files whose path ends with `name`, in the folders of `paths`, beside or below them; without paths, and of a kind, anywhere. */
function filesNamed(name: string, paths: readonly string[]): string[] {
  const pattern = new RegExp(`/${escaped(name).replaceAll('*', '[^/]*')}$`)
  const near = paths.map((path) => `${dirname(path)}/`)
  const named = sources.filter((file) => pattern.test(file))
  if (paths.length === 0 || named.length >= A_KIND) return named
  return named.filter((file) => near.some((folder) => file.startsWith(folder)))
}

const isIn = (word: string, among: readonly string[]): boolean => {
  const pattern = new RegExp(`\\b${escaped(word.split('.').at(-1) ?? '')}\\b`)
  return among.some((file) => pattern.test(read(file)))
}

const isExportedBy = (word: string, among: readonly string[]): boolean => {
  const pattern = new RegExp(`^export .*\\b${escaped(word)}\\b`, 'm')
  return among.some((file) => pattern.test(read(file)))
}

/** Words that a cell says to be in a file: "`ROAD_SPEEDS` and `TRUCK` in `geodata/model/roads/roads.ts`", "`CRITERIA` (`…`)". */
function placedWords(cell: string): { word: string; place: string }[] {
  const words = /((?:`\w+`(?:,? and |, )?)+) (?:in |\()`([^`]+)`/g
  return [...cell.matchAll(words)].flatMap(([, list = '', place = '']) =>
    inBackticks(list).map((word) => ({ word, place })),
  )
}

/** What a cell of the table names and what is not there. */
function missingOf(cell: string): string[] {
  const tokens = inBackticks(cell)
  const paths = tokens.filter((token) => FULL_PATH.test(token))
  const filesOf = (token: string) =>
    FULL_PATH.test(token) ? filesAt(token) : filesNamed(token, paths)
  const missing = tokens.filter((token) => {
    if (FULL_PATH.test(token) || FILE_NAME.test(token)) return filesOf(token).length === 0
    if (token.startsWith('npm run ')) return !((token.split(' ')[2] ?? '') in scripts)
    if (token.startsWith('/')) return false // an address of the service
    if (WORD.test(token)) return !isIn(token, sources)
    return !sources.some((file) => read(file).includes(token))
  })
  const misplaced = placedWords(cell).flatMap(({ word, place }) => {
    const among = filesOf(place)
    return among.length > 0 && !isExportedBy(word, among) ? [`${word} in ${place}`] : []
  })
  return [...missing, ...misplaced]
}

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
const architecture = read('ARCHITECTURE.md')
const rows = (architecture.split('## Where do I…')[1] ?? '')
  .split('\n## ')[0]
  ?.split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('`'))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')))

describe('"Where do I…"', () => {
  it('is read whole', () => {
    expect(rows?.length).toBeGreaterThan(30)
  })

  it.each(rows ?? [])('leads to what is there: %s', (_task, ...cells) => {
    expect(missingOf(cells.join(' | '))).toEqual([])
  })

  it('would tell a file, a word, a command that is not there, and a word that is elsewhere', () => {
    expect(missingOf('`api/nowhere` and `geodata/model/no-*.ts`')).toHaveLength(2)
    expect(missingOf('`geodata/model/codes.ts`, its line in `open-database.ts`')).toEqual([
      'open-database.ts',
    ])
    expect(missingOf('`noSuchWord`, run by `npm run nothing`')).toHaveLength(2)
    expect(missingOf('`SOURCES` and `CRITERIA` in `geodata/sources/registry.ts`')).toEqual([
      'CRITERIA in geodata/sources/registry.ts',
    ])
    expect(missingOf('`SOURCES` (`geodata/sources/registry.ts`), see `/ogc`')).toEqual([])
  })
})

it.each(['ARCHITECTURE.md', 'CONTRIBUTING.md', 'GLOSSARY.md', 'README.md'])(
  'names paths and commands that are there: %s',
  (document) => {
    const text = read(document)
    const paths = inBackticks(text).filter((token) => FULL_PATH.test(token))
    expect(paths.filter((path) => filesAt(path).length === 0)).toEqual([])
    const commands = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name)
    expect(commands.filter((name) => !(name in scripts))).toEqual([])
  },
)
