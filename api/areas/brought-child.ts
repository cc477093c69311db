// Child of the service: takes one task as a line of JSON, reads that file, answers one line of JSON, and ends.
import { text } from 'node:stream/consumers'
import { AreaFaultError } from './area-fault.ts'
import type { BroughtTask } from './read-polygons.ts'
import { readPolygons } from './read-polygons.ts'

process.stdout.write('\n')
const task = JSON.parse(await text(process.stdin)) as BroughtTask
const answer = await readPolygons(task).then(
  (brought) => ({ brought }),
  (error: unknown) => {
    if (error instanceof AreaFaultError) return { fault: error.fault }
    console.error(error)
    return {}
  },
)
process.stdout.write(JSON.stringify(answer))
