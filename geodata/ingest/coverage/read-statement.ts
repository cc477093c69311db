// What a person states that a file covers: a word of the command line, or a sidecar beside the file.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import * as z from 'zod'
import type { Coverage } from '../../sources/source.ts'
import { IngestError } from '../ingest-error.ts'

/** What is stated on the command line: of one dataset by its id, or under `''` of every file that nothing else speaks for. */
export type Statements = ReadonlyMap<string, Coverage>

export const SIDECAR = '.coverage.json'

const departement = z.string().regex(/^\d{2}$/)
const commune = z.string().regex(/^\d[\dAB]\d{3}$/)
const siren = z.string().regex(/^\d{9}$/)
const CODES = { departements: departement, communes: commune, epci: siren }
const NAMES: Readonly<Record<string, keyof typeof CODES>> = {
  departement: 'departements',
  departements: 'departements',
  commune: 'communes',
  communes: 'communes',
  epci: 'epci',
}
const EXAMPLES =
  'region, departements=95,78, communes=95127,95500, epci=249500109 or the path of a file of polygons'

/**
 * Reads `--coverage` words: `departements=95` of all, `bruit-aerien:communes=95127,95500` of one dataset. Throws an
 * IngestError for a word that says nothing, or names no dataset.
 */
export function readStatements(words: readonly string[], ids: readonly string[]): Statements {
  const all = new Map<string, Coverage>()
  for (const word of words) {
    const [, id = '', said = ''] = /^(?:([a-z0-9-]{2,}):)?(.*)$/s.exec(word) ?? []
    if (id !== '' && !ids.includes(id))
      throw new IngestError(`--coverage ${word}: there is no source named ${id}`)
    if (all.has(id)) throw new IngestError(`--coverage ${word}: it is stated twice`)
    all.set(id, readWord(said, word))
  }
  return all
}

function readWord(said: string, word: string): Coverage {
  if (said === 'region') return { kind: 'region' }
  const [, name = '', list = ''] = /^([a-z]+)=(.*)$/.exec(said) ?? []
  const kind = NAMES[name]
  if (kind) {
    const codes = list.split(',').map((code) => code.trim())
    const wrong = codes.find((code) => !CODES[kind].safeParse(code).success)
    if (wrong === undefined) return { kind: 'places', [kind]: codes }
    throw new IngestError(`--coverage ${word}: "${wrong}" is no code of ${kind}`)
  }
  if (said !== '' && existsSync(said)) return { kind: 'shape', path: resolve(said) }
  throw new IngestError(`--coverage ${word}: it says neither ${EXAMPLES}`)
}

const sidecarSchema = z.union([
  z.strictObject({ region: z.literal(true), said_by: z.string().optional() }),
  z
    .strictObject({
      departements: z.array(departement).min(1).optional(),
      communes: z.array(commune).min(1).optional(),
      epci: z.array(siren).min(1).optional(),
      said_by: z.string().optional(),
    })
    .refine(({ departements, communes, epci }) => departements ?? communes ?? epci),
  z.looseObject({ type: z.literal('FeatureCollection') }),
])

/** The sidecar of a file, `FILE.coverage.json`; undefined when there is none. Throws an IngestError when it says nothing. */
export async function readSidecar(path: string, file: string): Promise<Coverage | undefined> {
  const text = await readFile(`${path}${SIDECAR}`, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const read = sidecarSchema.safeParse(parsed(text))
  if (!read.success)
    throw new IngestError(
      `${file}${SIDECAR} does not say what ${file} covers: {"region":true}, {"departements":["95"]}, ` +
        '{"communes":["95127"]}, {"epci":["249500109"]} or polygons as a GeoJSON feature collection',
    )
  if ('type' in read.data) return { kind: 'shape', path: `${path}${SIDECAR}` }
  if ('region' in read.data) return { kind: 'region' }
  const { departements, communes, epci } = read.data
  return {
    kind: 'places',
    ...(departements && { departements }),
    ...(communes && { communes }),
    ...(epci && { epci }),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
