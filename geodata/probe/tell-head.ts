// Fields, CRS and first place from the beginning of a text file, which ends anywhere.
import type { Seen } from './seen.ts'
import { crsOf, typesOf } from './seen.ts'

type Told = Pick<Seen, 'fields' | 'crs' | 'geometry' | 'place'>
const NOTHING: Told = { fields: undefined, crs: undefined, geometry: undefined, place: undefined }

export function tellHead(format: string, text: string): Told {
  if (format === 'geojson') return tellGeojson(text)
  if (format === 'csv') return tellCsv(text)
  return NOTHING
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
