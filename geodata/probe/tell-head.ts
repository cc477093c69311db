// Fields, CRS and first place from the beginning of a text file, which ends anywhere.
import type { FieldType, Seen } from './seen.ts'
import { ChangedError, crsOf, typesOf } from './seen.ts'

type Told = Pick<Seen, 'fields' | 'crs' | 'geometry' | 'place'>
const NOTHING: Told = { fields: undefined, crs: undefined, geometry: undefined, place: undefined }

/** `layer` is the one that is read of a GeoPackage. */
export function tellHead(format: string, text: string, layer?: string): Told {
  if (format === 'gpkg') return tellGeopackage(text, layer)
  if (format === 'geojson') return tellGeojson(text)
  if (format === 'csv') return tellCsv(text)
  return NOTHING
}

const SQL_TYPES: readonly (readonly [RegExp, FieldType | undefined])[] = [
  [/^(text|varchar|char)/i, 'text'],
  [/^(boolean)/i, 'boolean'],
  [/^(tinyint|smallint|mediumint|int)/i, 'integer'],
  [/^(float|double|real)/i, 'number'],
  [/^(date)/i, 'date'],
]

/** The definition of the layer's table stands as text on the first pages. */
function tellGeopackage(text: string, layer?: string): Told {
  if (layer === undefined) return NOTHING
  const tables = [...text.matchAll(/create table\s+["`[]?(\w+)["`\]]?\s*\(/gi)]
  const found = tables.find(([, name]) => name === layer)
  if (!found) {
    const own = tables
      .flatMap(([, name = '']) => (/^(gpkg|rtree|sqlite)_/i.test(name) ? [] : [name]))
      .sort()
    throw new ChangedError({
      what: `layer ${layer}`,
      from: 'a table',
      to: own.length > 0 ? `gone; there is ${own.slice(0, 4).join(', ')}` : 'gone',
    })
  }
  const columns = bodyAt(text, found.index + found[0].length).split(/,(?![^(]*\))/)
  return {
    ...NOTHING,
    fields: new Map(
      columns.flatMap((column) => {
        const [, name, type = ''] = /^\s*["`[]?(\w+)["`\]]?\s*(\w*)/.exec(column) ?? []
        return name === undefined
          ? []
          : [[name, SQL_TYPES.find(([one]) => one.test(type))?.[1]] as const]
      }),
    ),
  }
}

/** Up to the bracket that closes. */
function bodyAt(text: string, start: number): string {
  let depth = 1
  let at = start
  for (; at < text.length && depth > 0; at++)
    depth += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0
  return text.slice(start, at - 1)
}

function tellGeojson(text: string): Told {
  const features = text.indexOf('"features"')
  if (features < 0) return NOTHING
  const crs = /"crs"\s*:\s*\{[^}]*\{[^}]*"name"\s*:\s*"([^"]+)"/.exec(text.slice(0, features))?.[1]
  const rest = text.slice(features)
  const [, geometry, x, y] =
    /"geometry"\s*:\s*\{[^{}]*?"type"\s*:\s*"(\w+)"[^{}]*?"coordinates"\s*:[\s[]*(-?[\d.eE+-]+)\s*,\s*(-?[\d.eE+-]+)/.exec(
      rest,
    ) ?? []
  const properties = objectAfter(rest, '"properties"')
  return {
    fields: properties ? typesOf(properties) : undefined,
    // Without a word GeoJSON is in degrees.
    crs: crsOf(crs) ?? 'EPSG:4326',
    geometry,
    place: x !== undefined && y !== undefined ? [Number(x), Number(y)] : undefined,
  }
}

/** The first whole object behind a word, or undefined where the text ends before it does. */
function objectAfter(text: string, word: string): Record<string, unknown> | undefined {
  const start = text.indexOf('{', text.indexOf(word))
  let depth = 0
  let isText = false
  for (let at = start; at >= 0 && at < text.length; at++) {
    const sign = text[at]
    if (sign === '\\' && isText) at++
    else if (sign === '"') isText = !isText
    else if (!isText && sign === '{') depth++
    else if (!isText && sign === '}' && --depth === 0)
      try {
        return JSON.parse(text.slice(start, at + 1)) as Record<string, unknown>
      } catch {
        return undefined
      }
  }
  return undefined
}

/** Columns of the header; cells are all text, so no type is told. */
function tellCsv(text: string): Told {
  const [header = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)
  const separator = [';', ',', '\t'].find((sign) => header.includes(sign)) ?? ';'
  const names = header.split(separator).map((cell) => cell.trim().replace(/^"|"$/g, ''))
  return { ...NOTHING, fields: new Map(names.map((name) => [name, undefined])) }
}
