// The load: Debian's wrk, a process of its own, over a list of paths, to this machine only and for a few seconds.
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const SECONDS = 4

const SCRIPT = `
local requests, at = {}, 0
init = function(args)
  wrk.headers['Accept-Encoding'] = 'gzip'
  for path in io.lines(args[1]) do requests[#requests + 1] = wrk.format('GET', path) end
end
request = function()
  at = at % #requests + 1
  return requests[at]
end
done = function(summary, latency)
  local e = summary.errors
  io.write(string.format('RESULT %d %d %d %d %d %d\\n', summary.requests, summary.duration, latency:percentile(50),
    latency:percentile(99), e.status, e.connect + e.read + e.write + e.timeout))
end
`

export type Load = {
  requests: number
  perSecond: number
  p50Ms: number
  p99Ms: number
  /** Of the process that serves: what else the machine does falls on the rate, not on this. */
  cpuMicros?: number
}

/** Asks for the paths in turn on so many connections. Throws when an answer is an error. */
export async function load(
  folder: string,
  url: string,
  paths: readonly string[],
  connections: number,
): Promise<Load> {
  const script = join(folder, 'paths.lua')
  const list = join(folder, 'paths.txt')
  writeFileSync(script, SCRIPT)
  writeFileSync(list, paths.join('\n'))
  const { stdout } = await run('wrk', [
    ...['-t1', `-c${connections}`, `-d${SECONDS}s`, '--timeout', '30s', '-s', script],
    ...[url, '--', list],
  ])
  const [requests = 0, micros = 1, p50 = 0, p99 = 0, refused = 0, broken = 0] = (
    /RESULT (.*)/.exec(stdout)?.[1] ?? ''
  )
    .split(' ')
    .map(Number)
  if (requests === 0 || refused > 0 || broken > 0)
    throw new Error(`the load met ${refused} refusals and ${broken} broken answers\n${stdout}`)
  return { requests, perSecond: (requests * 1e6) / micros, p50Ms: p50 / 1000, p99Ms: p99 / 1000 }
}
