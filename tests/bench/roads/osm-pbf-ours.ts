// Run by the benchmark of OpenStreetMap files in a process of its own: one file through the reader, counts as JSON.
import { readOsmRoads } from '../../../geodata/readers/read-osm-pbf.ts'

const [path = ''] = process.argv.slice(2)
const started = performance.now()
let roads = 0
let edges = 0
for await (const { line, oneway } of readOsmRoads(path, { name: path })) {
  roads++
  edges += (line.length - 1) * (oneway === 0 ? 2 : 1)
}
console.log(JSON.stringify({ roads, edges, seconds: (performance.now() - started) / 1000 }))
