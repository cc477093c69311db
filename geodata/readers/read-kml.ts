// The polygons of a KML file: longitude and latitude by the standard. https://www.ogc.org/standard/kml
// Small files that people bring, not official layers: the whole file is read at once.
import { readFile } from 'node:fs/promises'
import { XMLParser } from 'fast-xml-parser'
import type { Geometry, Position } from 'geojson'
import { ReadError } from './read-error.ts'
import type { ReadOptions } from './read-options.ts'
import type { PlainFeature } from './record-feature.ts'

type Node = { [tag: string]: unknown }

// Entities stay as they are written: none is looked up, none is expanded.
const parser = new XMLParser({
  processEntities: false,
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: true,
})

/** Yields each Placemark with its polygons, lines or points. Throws a ReadError when the file is no KML. */
export async function* readKml(
  path: string,
  { name, onBytes }: ReadOptions,
): AsyncGenerator<PlainFeature> {
  const bytes = await readFile(path)
  onBytes?.(bytes)
  let root: Node
  try {
    root = parser.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Node
  } catch (error) {
    throw new ReadError(`${name} is not a sound XML file: ${(error as Error).message}`)
  }
  if (!isNode(root.kml)) throw new ReadError(`${name} is XML, but not KML`)
  for (const placemark of placemarksOf(root.kml)) {
    const geometries = geometriesOf(placemark, name)
    const properties = { name: typeof placemark.name === 'string' ? placemark.name : null }
    if (geometries.length === 0) yield { id: undefined, properties, geometry: undefined }
    for (const geometry of geometries) yield { id: undefined, properties, geometry }
  }
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null
const listOf = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]
const nodesOf = (value: unknown): Node[] => listOf(value).filter(isNode)

function* placemarksOf(node: Node): Generator<Node> {
  yield* nodesOf(node.Placemark)
  for (const holder of ['Document', 'Folder'])
    for (const inner of nodesOf(node[holder])) yield* placemarksOf(inner)
}

function geometriesOf(node: Node, name: string): Geometry[] {
  return [
    ...nodesOf(node.Polygon).map((polygon): Geometry => ({
      type: 'Polygon',
      coordinates: [
        ...nodesOf(polygon.outerBoundaryIs),
        ...nodesOf(polygon.innerBoundaryIs),
      ].flatMap((boundary) =>
        nodesOf(boundary.LinearRing).map((ring) => positionsOf(ring.coordinates, name)),
      ),
    })),
    ...nodesOf(node.LineString).map((line): Geometry => ({
      type: 'LineString',
      coordinates: positionsOf(line.coordinates, name),
    })),
    ...nodesOf(node.Point).map((point): Geometry => ({
      type: 'Point',
      coordinates: positionsOf(point.coordinates, name)[0] ?? [],
    })),
    ...nodesOf(node.MultiGeometry).flatMap((inner) => geometriesOf(inner, name)),
  ]
}

/** `2.35,48.85,0 2.36,48.86,0` */
function positionsOf(text: unknown, name: string): Position[] {
  return String(text ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((triple) => {
      const [lon, lat] = triple.split(',').map(Number)
      if (!Number.isFinite(lon) || !Number.isFinite(lat))
        throw new ReadError(`${name} holds a coordinate that is no number: ${triple.slice(0, 40)}`)
      return [lon as number, lat as number]
    })
}
