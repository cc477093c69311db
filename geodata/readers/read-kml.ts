// The features of a KML file: longitude and latitude by the standard. https://www.ogc.org/standard/kml
// Small files that people bring, not official layers: the whole file is read at once.
import { readFile } from 'node:fs/promises'
import { XMLParser } from 'fast-xml-parser'
import type { Geometry, Position } from 'geojson'
import { decodeXml } from './decode-xml.ts'
import { ReadError } from './read-error.ts'
import type { FormatOptions } from './read-options.ts'
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
  { name, onBytes }: FormatOptions,
): AsyncGenerator<PlainFeature> {
  const bytes = await readFile(path)
  onBytes?.(bytes)
  const text = decodeXml(bytes, name)
  let root: Node
  try {
    root = parser.parse(text) as Node
  } catch (error) {
    const why = (error as Error).message
    throw new ReadError({
      fr: `${name} n’est pas un fichier XML sain : ${why}`,
      en: `${name} is not a sound XML file: ${why}`,
    })
  }
  if (!isNode(root.kml))
    throw new ReadError({
      fr: `${name} est du XML, mais pas du KML`,
      en: `${name} is XML, but not KML`,
    })
  for (const placemark of placemarksOf(root.kml)) {
    const geometries = geometriesOf(placemark, name)
    const properties = { name: typeof placemark.name === 'string' ? placemark.name : null }
    const [only, ...more] = geometries
    const geometry: Geometry | undefined =
      more.length === 0 ? only : { type: 'GeometryCollection', geometries }
    yield { id: undefined, properties, geometry }
  }
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null
const listOf = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]
const nodesOf = (value: unknown): Node[] => listOf(value).filter(isNode)

/** Folders stand in folders; a document may stand in a document. */
function* placemarksOf(root: Node): Generator<Node> {
  const waiting = [root]
  for (const node of waiting) {
    yield* nodesOf(node.Placemark)
    waiting.push(...nodesOf(node.Document), ...nodesOf(node.Folder))
  }
}

function geometriesOf(placemark: Node, name: string): Geometry[] {
  const found: Geometry[] = []
  const waiting = [placemark]
  for (const node of waiting) {
    for (const polygon of nodesOf(node.Polygon)) found.push(polygonOf(polygon, name))
    for (const line of nodesOf(node.LineString))
      found.push({ type: 'LineString', coordinates: positionsOf(line.coordinates, name) })
    for (const point of nodesOf(node.Point))
      found.push({ type: 'Point', coordinates: positionsOf(point.coordinates, name)[0] ?? [] })
    waiting.push(...nodesOf(node.MultiGeometry))
  }
  return found
}

const polygonOf = (polygon: Node, name: string): Geometry => ({
  type: 'Polygon',
  coordinates: [...nodesOf(polygon.outerBoundaryIs), ...nodesOf(polygon.innerBoundaryIs)].flatMap(
    (boundary) => nodesOf(boundary.LinearRing).map((ring) => positionsOf(ring.coordinates, name)),
  ),
})

/** `2.35,48.85,0 2.36,48.86,0`, also with spaces around the commas. */
function positionsOf(text: unknown, name: string): Position[] {
  return String(text ?? '')
    .replace(/\s*,\s*/g, ',')
    .split(/\s+/)
    .filter(Boolean)
    .map((triple) => {
      const [lon, lat] = triple.split(',').map(Number)
      if (!Number.isFinite(lon) || !Number.isFinite(lat))
        throw new ReadError({
          fr: `${name} contient une coordonnée qui n’est pas un nombre : ${triple.slice(0, 40)}`,
          en: `${name} holds a coordinate that is no number: ${triple.slice(0, 40)}`,
        })
      return [lon as number, lat as number]
    })
}
