// The attack as a whole: so many mutated files and drawn requests, some at once, each from a client of its own. What is no
// answer of the API's, or none in time, is a fault.
import { drawFrom } from './draw.ts'
import type { Draw } from './draw.ts'
import type { ApiDocument, Ask } from './draw-request.ts'
import { requestsOf } from './draw-request.ts'
import { mutateBytes } from './mutate-bytes.ts'
import type { SoundFile } from './sound-files.ts'
import { AREA_FILES, photographFiles } from './sound-files.ts'
import { EXAMPLE_OFFER_CONTENT as OFFER } from '../../../api/offers/offer-example.ts'
import type { PlotList } from '../../../geodata/model/answers.ts'
import { errorSchema } from '../../../geodata/model/answers.ts'
import type { CreatedOffer, Offer } from '../../../geodata/model/offers/offer.ts'

export type AttackPlan = {
  files: number
  requests: number
  seed: number
  /** Asked at once. */
  atOnce: number
  /** No more is begun after so long. */
  mostMs: number
}
export type AttackTally = {
  files: number
  requests: number
  /** How often each status came. */
  statuses: Map<number, number>
  slowest: { ms: number; what: string }[]
  faults: string[]
}

/** Longer than any answer is to take: a hang. */
const HANG_MS = 60_000
const FILES_SHARE_OF_PHOTOGRAPHS = 0.15
const SLOWEST = 5

/** `url` must believe the `X-Forwarded-For` of this machine, or most is refused as too often. */
export async function attack(url: string, plan: AttackPlan): Promise<AttackTally> {
  const tally: AttackTally = { files: 0, requests: 0, statuses: new Map(), slowest: [], faults: [] }
  const target = await prepareTarget(url)
  const draws = { file: drawFrom(plan.seed), request: drawFrom(plan.seed + 1) }
  const until = performance.now() + plan.mostMs
  let left = { files: plan.files, requests: plan.requests }
  async function attacker(number: number): Promise<void> {
    while (left.files + left.requests > 0 && performance.now() < until) {
      // Both kinds come to their end together.
      const isFile = draws.file.part() < left.files / (left.files + left.requests)
      left = isFile ? { ...left, files: left.files - 1 } : { ...left, requests: left.requests - 1 }
      const ask = isFile ? target.drawFile(draws.file) : target.drawRequest(draws.request)
      tally[isFile ? 'files' : 'requests']++
      const client = `10.${number}.${tally.requests & 255}.${tally.files & 255}`
      await judge(tally, url, { ...ask, headers: { ...ask.headers, 'x-forwarded-for': client } })
    }
  }
  await Promise.all(Array.from({ length: plan.atOnce }, (_, i) => attacker(i)))
  return tally
}

/** What is attacked: the documents of the service, plots that it has, an offer with its links, sound files. */
async function prepareTarget(url: string) {
  const read = async <T>(path: string) => (await (await fetch(`${url}${path}`)).json()) as T
  const { plots } = await read<PlotList>('/api/plots?limit=20')
  const ids = plots.map(({ id }) => id)
  const offer = await makeOffer(url, ids[0] ?? '')
  const documents = [
    await read<ApiDocument>('/api/openapi.json'),
    await read<ApiDocument>('/ogc/api'),
  ]
  const photographs = await photographFiles()
  return {
    drawRequest: requestsOf(documents, {
      id: [...ids, offer.id],
      token: [offer.token],
      of: ids.map((id) => `plot:${id}`),
      at: ids.map((id) => `plot:${id}`),
      authorization: [`Bearer ${offer.secret}`],
      format: ['csv', 'xlsx', 'geojson', 'gpkg'],
      name: ['offer.pdf', 'plots.csv', 'zone.geojson'],
      collectionId: ['plots'],
    }),
    drawFile(draw: Draw): Ask {
      const isPhotograph = draw.happens(FILES_SHARE_OF_PHOTOGRAPHS)
      const sound: readonly SoundFile[] = isPhotograph ? photographs : AREA_FILES
      const { name, bytes } = draw.one(sound)
      const body = mutateBytes(draw, bytes, draw.one(sound).bytes)
      return isPhotograph
        ? {
            method: 'POST',
            path: `/api/offers/${offer.id}/photographs`,
            headers: { authorization: `Bearer ${offer.secret}` },
            body,
          }
        : { method: 'POST', path: `/api/areas?name=${name}&lang=fr`, headers: {}, body }
    },
  }
}

async function makeOffer(url: string, plot: string) {
  const content = { ...OFFER, items: [{ plot, note: '', photographs: [] }] }
  const made = await fetch(`${url}/api/offers`, { method: 'POST', body: JSON.stringify(content) })
  const { id, secret } = (await made.json()) as CreatedOffer
  const headers = { authorization: `Bearer ${secret}` }
  const link = await fetch(`${url}/api/offers/${id}/link`, { method: 'POST', headers })
  const { client } = (await link.json()) as Offer
  return { id, secret, token: client.path?.slice('/o/'.length) ?? '' }
}

/** Sends it and holds what comes: no 500, the shape of an error, nothing of the database, in time. */
async function judge(tally: AttackTally, url: string, ask: Ask): Promise<void> {
  const what = `${ask.method} ${ask.path.slice(0, 300)}`
  const fault = (why: string) => void tally.faults.push(`${why}: ${what}`)
  const begun = performance.now()
  try {
    const { method, headers, path } = ask
    const bare = method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
    const body = bare || ask.body === undefined ? null : Buffer.from(ask.body)
    const signal = AbortSignal.timeout(HANG_MS)
    const answer = await fetch(`${url}${path}`, {
      method,
      headers,
      body,
      signal,
      redirect: 'manual',
    })
    const text = await answer.text()
    const { status } = answer
    tally.statuses.set(status, (tally.statuses.get(status) ?? 0) + 1)
    if (status >= 500 && status !== 503) fault(String(status))
    if (status < 400 || method === 'HEAD') return
    if (/\/(api|ogc)\//.test(path) && answer.headers.get('content-type')?.includes('json')) {
      const told = errorSchema.safeParse(JSON.parse(text))
      if (!told.success) fault(`an error of another shape (${text.slice(0, 100)})`)
      else if (
        /\bselect |syntax error at|relation "|v0000|\/tmp\/|node_modules/i.test(
          told.data.error.message,
        )
      )
        fault(`the inside shows (${told.data.error.message.slice(0, 100)})`)
    }
  } catch (error) {
    if (!(
      error instanceof TypeError && /Invalid|header/i.test(String(error.cause ?? error.message))
    ))
      fault(String((error as Error).cause ?? error))
  } finally {
    tally.slowest.push({ ms: performance.now() - begun, what })
    tally.slowest.sort((a, b) => b.ms - a.ms).splice(SLOWEST)
  }
}
