// A mirror of REAL_DATA that says what each file covers: links to the files, and beside them what the folder's INDEX.md
// tells of them. REAL_DATA itself is only read.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { SOURCES, TERRITORY } from '../../geodata/sources/registry.ts'
import { collection, feature, polygon } from '../rig/files/mirror.ts'
import { realDataFolder } from './real-data.ts'

type Box = readonly [west: number, south: number, east: number, north: number]

/** What INDEX.md does not say in figures: the boxes by which extracts were cut, and the communes that another holds. */
const BOXES: readonly (readonly [RegExp, Box])[] = [
  [/north of the region/, [1.81, 48.8, 2.65, 49.28]],
  [/Saclay plateau/, [2.14, 48.69, 2.23, 48.729]],
]
const MANTES = { communes: ['78361', '78362'] }
const PARCELS = 'cadastre/parcelles.geojson.gz'

/** `parcels` joins the cadastre of the communes that the folder holds, which covers these communes. */
export function makeStatedMirror({ parcels = false } = {}): { from: string; remove(): void } {
  const folder = realDataFolder()
  const from = mkdtempSync(join(tmpdir(), 'sdrif-e-stated-'))
  const index = readFileSync(join(folder, 'INDEX.md'), 'utf8')
  const put = (file: string, bytes: string | Uint8Array) => {
    mkdirSync(dirname(join(from, file)), { recursive: true })
    writeFileSync(join(from, file), bytes)
  }
  for (const { id, file } of SOURCES) {
    if (!existsSync(join(folder, file))) continue
    mkdirSync(dirname(join(from, file)), { recursive: true })
    symlinkSync(join(folder, file), join(from, file))
    const said = TERRITORY.some((one) => one === id) ? undefined : statedOf(index, file)
    if (said !== undefined) put(`${file}.coverage.json`, said)
  }
  if (parcels) {
    const codes = /cadastre-\{([\d,]+)\}/.exec(index)?.[1]?.split(',') ?? []
    const features = codes.flatMap(
      (code) =>
        (
          JSON.parse(
            readFileSync(join(folder, `cadastre/cadastre-${code}-parcelles.json`), 'utf8'),
          ) as { features: object[] }
        ).features,
    )
    put(PARCELS, gzipSync(collection(features)))
    put(`${PARCELS}.coverage.json`, JSON.stringify({ communes: codes, said_by: 'INDEX.md' }))
  }
  return { from, remove: () => rmSync(from, { recursive: true, force: true }) }
}

/** By the row of the index that names the file. */
export function statedOf(index: string, file: string): string | undefined {
  const name = basename(file).replace(/\.geojson$/, '')
  const row = index.split('\n').find((line) => line.startsWith('|') && line.includes(name)) ?? ''
  const [, , what = ''] = row.split('|')
  const box = BOXES.find(([pattern]) => pattern.test(what))?.[1]
  if (box) {
    const [west, south, east, north] = box
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ] as const
    return collection([feature({}, polygon(ring))])
  }
  if (/Mantes-la-Jolie/.test(what)) return JSON.stringify(MANTES)
  if (/Val-d'Oise/.test(what) || /-95\b/.test(name)) return JSON.stringify({ departements: ['95'] })
  // Networks of the region's own operators, and what the index calls whole.
  if (/whole region|of the region\b|Grand Paris Express|^ rail lines|stations \(metro/.test(what))
    return JSON.stringify({ region: true })
  return undefined
}
