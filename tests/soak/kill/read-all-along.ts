// Readers that ask without a pause while runs are made and killed: by HTTP, and in SQL by two statements. Each answer
// must be of one version whole: its plots bear one name, and a version always gives the same name, count and hectares.
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DataVersion } from '../../../geodata/db/data-version.ts'
import { getCurrentVersion, tableOf } from '../../../geodata/db/data-version.ts'
import type { Sql } from '../../../geodata/db/open-database.ts'

export type Tally = {
  /** Answers that were whole. */
  answers: number
  /** Of them, 503 in plain words; only where `mayBeAway`. */
  away: number
  /** Versions that were read. */
  versions: Set<number>
  /** What was wrong: mixtures, failures, in words. */
  faults: string[]
  /** Longest wait for one answer, ms. */
  worst: number
}

export type Readers = { tally: Tally; stop(): Promise<Tally> }

/** A breath between two questions of a reader, so that the run that is to be killed comes forward. */
const PAUSE_MS = 25

type Fetch = (path: string) => Promise<Response>
type List = {
  version: number
  matched: number
  surface_ha: number
  plots: { id: string; name: string; surface_ha: number }[]
}

/** Starts the readers. `mayBeAway`: the engine itself is killed, a 503 with a sentence is an answer. */
export function readAllAlong(
  { sql, fetch }: { sql: Sql; fetch: Fetch },
  { mayBeAway = false }: { mayBeAway?: boolean } = {},
): Readers {
  const tally: Tally = { answers: 0, away: 0, versions: new Set(), faults: [], worst: 0 }
  const known = new Map<string, string>()
  let going = true

  /** A version gives the same answer to the same question, each time. */
  function same(version: number, question: string, answer: unknown): void {
    const key = `${version} ${question}`
    const text = JSON.stringify(answer)
    const before = known.get(key)
    if (before === undefined) known.set(key, text)
    else if (before !== text) fault(`version ${version}, ${question}: ${text}, before ${before}`)
    tally.versions.add(version)
  }
  function fault(text: string): void {
    if (tally.faults.length < 20) tally.faults.push(text)
  }

  async function json<T>(path: string): Promise<T | undefined> {
    const response = await fetch(path)
    const body = (await response.json()) as T & { error?: { code: string; message: string } }
    if (response.status === 200) return body
    if (mayBeAway && response.status === 503 && body.error?.code === 'database_unavailable')
      tally.away++
    else fault(`${path}: ${response.status} ${JSON.stringify(body)}`)
    return undefined
  }

  const questions: (() => Promise<void>)[] = [
    async () => {
      const list = await json<List>('/api/plots?limit=50')
      if (!list) return
      const names = [...new Set(list.plots.map(({ name }) => name))]
      if (names.length !== 1) fault(`a list of ${names.join(' and ')}`)
      same(list.version, 'name', names[0])
      same(list.version, 'total', [list.matched, list.surface_ha])
      same(list.version, 'first plot', list.plots[0])
    },
    async () => {
      const facets = await json<{ version: number; matched: number; surface_ha: number }>(
        '/api/facets',
      )
      if (facets) same(facets.version, 'total', [facets.matched, facets.surface_ha])
    },
    async () => {
      const sheet = await json<{ version: number; name: string }>('/api/plots/95127_7')
      if (sheet?.version !== undefined) same(sheet.version, 'name', sheet.name)
    },
    async () => {
      const envelope = await json<{ version: number }>('/api/envelope')
      if (envelope) same(envelope.version, 'envelope', envelope)
    },
    async () => {
      const about = await json<{ data_version: number; tiles: string[] }>('/api/tiles/plot.json')
      const address = about?.tiles[0]
      if (!about || !address) return
      const path = address.replace('{z}/{x}/{y}', '9/259/175').replace(/^https?:\/\/[^/]+/, '')
      const tile = await fetch(path)
      const bytes = Buffer.from(await tile.arrayBuffer())
      if (mayBeAway && tile.status === 503) tally.away++
      else if (tile.status === 200)
        same(about.data_version, 'tile', createHash('sha256').update(bytes).digest('hex'))
      else fault(`${path}: ${tile.status}`)
    },
    () =>
      twoStatements(async (version) => {
        const plot = tableOf(sql, version, 'plot')
        const [row] = await sql<{ names: string[]; count: number }[]>`
        select array_agg(distinct name) as names, count(*)::int as count from ${plot}`
        if (row?.names.length !== 1) fault(`plots of ${row?.names.join(' and ')}`)
        same(version.version, 'name', row?.names[0])
        const [tiles] = await sql<{ count: number }[]>`
        select count(*)::int as count from ${tableOf(sql, version, 'tile')}`
        same(version.version, 'tiles', tiles?.count)
      }),
  ]

  async function twoStatements(read: (version: DataVersion) => Promise<void>): Promise<void> {
    const version = await getCurrentVersion(sql)
    if (!version) return fault('no current version')
    await read(version)
  }

  const readers = questions.map(async (ask) => {
    while (going) {
      const started = performance.now()
      try {
        await ask()
        tally.answers++
      } catch (error) {
        const { code, message } = error as { code?: string; message: string }
        if (mayBeAway && ask === questions.at(-1)) tally.away++
        else fault(`${code ?? ''} ${message}`)
      }
      tally.worst = Math.max(tally.worst, performance.now() - started)
      await sleep(PAUSE_MS)
    }
  })
  return {
    tally,
    stop: async () => {
      going = false
      await Promise.all(readers)
      return tally
    },
  }
}
