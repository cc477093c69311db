// What the running service tells its operator: faults that are bugs, one line each, and with DEBUG=1 every request.

type Fetch = (request: Request, env?: object) => Response | Promise<Response>
type Write = (line: string) => void

const CAUSES_AT_MOST = 5

/**
 * Tells a fault: when, its sentence, its causes and the line of ours where it came up; `debug` adds the stacks.
 * `2026-03-01T09:30:00.000Z fault: no such column "x" (42703), because of: … at api/queries/get-plot.ts:20:5`
 */
export function faultTeller(
  debug: boolean,
  write: Write = (line) => process.stderr.write(line),
): (error: unknown) => void {
  return (error) => {
    const causes = causesOf(error)
    const where = debug ? undefined : causes.map(ourLine).find(Boolean)
    const line = `${new Date().toISOString()} fault: ${causes.map(sentenceOf).join(', because of: ')}`
    write(`${line}${where ? ` at ${where}` : ''}\n`)
    if (!debug) return
    for (const cause of causes) if (cause instanceof Error && cause.stack) write(`${cause.stack}\n`)
  }
}

/** Answers as `fetch` does, and tells each request when its answer begins: `GET /api/plots?land=vacant 200 12 ms`. */
export function tellingRequests(
  fetch: Fetch,
  write: Write = (line) => process.stdout.write(line),
): Fetch {
  return async (request, env) => {
    const started = performance.now()
    const response = await fetch(request, env)
    const ms = Math.round(performance.now() - started)
    write(`${request.method} ${withoutToken(request.url)} ${response.status} ${ms} ms\n`)
    return response
  }
}

/** The link of a client's page or of a brief's opens it: it stays out of what is told. */
const withoutToken = (url: string): string => {
  const { pathname, search } = new URL(url)
  return `${pathname.replace(/^\/([ob])\/[^/]+/, '/$1/…')}${search}`
}

function causesOf(error: unknown): unknown[] {
  const causes = [error]
  while (causes.length < CAUSES_AT_MOST) {
    const last = causes.at(-1)
    if (!(last instanceof Error) || last.cause === undefined) break
    causes.push(last.cause)
  }
  return causes
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code } = error as NodeJS.ErrnoException
  const message = error.message.replaceAll(/\s+/g, ' ').trim() || error.name
  return code === undefined ? message : `${message} (${code})`
}

/** The first line of the stack that is not of a package: `api/app.ts:91:5`. */
const ourLine = (error: unknown): string | undefined =>
  error instanceof Error
    ? error.stack
        ?.split('\n')
        .find((line) => /\b(api|geodata|scripts)\//.test(line) && !line.includes('node_modules'))
        ?.match(/\b(?:api|geodata|scripts)\/[^\s)]*/)?.[0]
    : undefined
