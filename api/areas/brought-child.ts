// Child of the service: each line of its input is a task, each further line of its output an answer. It ends with its input.
import { createInterface } from 'node:readline'
import { AreaFaultError } from './area-fault.ts'
import type { BroughtTask } from './read-polygons.ts'
import { readPolygons } from './read-polygons.ts'

say({})
for await (const line of createInterface({ input: process.stdin })) {
  const answer = await readPolygons(JSON.parse(line) as BroughtTask).then(
    (brought) => ({ brought }),
    (error: unknown) => {
      if (error instanceof AreaFaultError) return { fault: error.fault }
      console.error(error)
      return {}
    },
  )
  say({ answer })
}

/** Each with the processor time that this process has used: the first before any task. */
function say(what: { answer?: object }): void {
  const { user, system } = process.cpuUsage()
  process.stdout.write(`${JSON.stringify({ ...what, cpuMs: (user + system) / 1000 })}\n`)
}
