// Roads of a GeoJSON file whose properties are tags of OpenStreetMap, or fields that a mapping names.
import { readFile } from 'node:fs/promises'
import type { Position } from 'geojson'
import { z } from 'zod'
import { roadOfTags } from './osm-road-tags.ts'
import { ReadError } from './read-error.ts'
import type { PlainFeature } from './record-feature.ts'
import { toRoadColumns } from './road-columns.ts'

const words = z.record(z.string(), z.string())
const mappingSchema = z.strictObject({
  /** Tag of OpenStreetMap → field of the file that holds its value. Other tags are read from fields of their own name. */
  tags: words.optional(),
  /** Tags that every road of the file has. */
  every: words.optional(),
  /** Tags of roads whose field, a list of words, lacks one; a road without the field lacks none. */
  lacks: z.array(z.strictObject({ field: z.string(), word: z.string(), tags: words })).optional(),
  /** The field of the way's number. */
  way: z.string().optional(),
  /** Fields that name the nodes where a line begins and ends: lines that name the same node meet there. */
  nodes: z.strictObject({ from: z.string(), to: z.string() }).optional(),
})

export type RoadMapping = z.infer<typeof mappingSchema>

/** The mapping that stands beside a file: roads.geojson → roads.champs.json. Tags of OpenStreetMap when there is none. */
export async function readMappingBeside(path: string, name: string): Promise<RoadMapping> {
  const beside = (file: string) => file.replace(/(\.[a-z]+)+$/i, '.champs.json')
  const text = await readFile(beside(path), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}'
    throw error
  })
  try {
    return mappingSchema.parse(JSON.parse(text))
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : 'it is not JSON'
    throw new ReadError(`${beside(name)} does not say how roads are read: ${why}`, { cause })
  }
}

/** Turns the features of one file into roads, in their order. What is no road gets no class. */
export function roadMapper(mapping: RoadMapping): (feature: PlainFeature) => PlainFeature {
  const placeOf = new Map<string, Position>()
  return (feature) => {
    const { properties, geometry } = feature
    const text = (field: string): string | undefined => {
      const value = properties[field]
      if (value === null || value === undefined || value === '') return undefined
      return value === true ? 'yes' : value === false ? 'no' : String(value)
    }
    const lacking = (mapping.lacks ?? []).filter(({ field, word }) => {
      const held = text(field)
      return held !== undefined && !held.split(/[\s,;]+/).includes(word)
    })
    const more: Record<string, string> = Object.assign(
      {},
      mapping.every,
      ...lacking.map(({ tags }) => tags),
    )
    const road = roadOfTags((tag) => more[tag] ?? text(mapping.tags?.[tag] ?? tag))
    const [, way] = /^(?:way\/)?(\d{1,15})$/.exec(text(mapping.way ?? 'way') ?? '') ?? []
    return {
      ...feature,
      properties: road
        ? toRoadColumns(road, way === undefined ? null : Number(way))
        : { ...NO_ROAD },
      geometry:
        mapping.nodes && geometry?.type === 'LineString'
          ? { ...geometry, coordinates: joined(geometry.coordinates, mapping.nodes) }
          : geometry,
    }

    /** The line from the place of the one node to that of the other: where the first line that names it has its end. */
    function joined(line: Position[], nodes: { from: string; to: string }): Position[] {
      const at = (field: string, end: Position | undefined): Position[] => {
        const node = text(field)
        if (node === undefined || end === undefined) return []
        const place = placeOf.get(node) ?? end
        placeOf.set(node, place)
        return place[0] === end[0] && place[1] === end[1] ? [] : [place]
      }
      return [...at(nodes.from, line[0]), ...line, ...at(nodes.to, line.at(-1))]
    }
  }
}

const NO_ROAD: Partial<Record<keyof ReturnType<typeof toRoadColumns>, null>> = { class: null }
