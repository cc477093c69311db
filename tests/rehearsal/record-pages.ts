// APIs that answer JSON in numbered pages: Géorisques v1 (its `next` names an inner host, long pages are cut without a
// word) and the Cerema's (a page too far is a 404).
import type { ServerResponse } from 'node:http'
import type { Answer } from '../rig/service.ts'
import type { WorldRow } from './world-row.ts'

type Paged = { rows: readonly WorldRow[]; page: number; size: number }

function paged(
  rows: readonly WorldRow[],
  words: URLSearchParams,
  most: number,
  usual: number,
): Paged {
  const page = Math.max(1, Number(words.get('page') ?? 1))
  const size = Math.min(most, Number(words.get('page_size') ?? usual))
  return { rows: rows.slice((page - 1) * size, page * size), page, size }
}

export type RecordKind = {
  rows: readonly WorldRow[]
  /** The word of the query that names a département. */
  departement: string
  /** Longest page: what is asked beyond it is not sent. */
  most: number
  record: (row: WorldRow) => Record<string, unknown>
}

/** Below `/api/v1/`: each kind by its path. */
export const georisques =
  (kinds: Readonly<Record<string, RecordKind>>): Answer =>
  (url, response) => {
    const kind = kinds[url.pathname.replace('/api/v1/', '')]
    if (!kind) return send(response, 404, { message: 'Not Found' })
    const wanted = url.searchParams.get(kind.departement)
    if (wanted === null) return send(response, 400, { message: 'un critère est attendu' })
    const all = kind.rows.filter(({ properties }) => properties._departement === wanted)
    const { rows, page, size } = paged(all, url.searchParams, kind.most, 10)
    const pages = Math.ceil(all.length / size)
    send(response, 200, {
      results: all.length,
      page,
      total_pages: pages,
      data: rows.map(kind.record),
      response_code: 200,
      message: '',
      next: page < pages ? `http://georisques-inner.local${url.pathname}?page=${page + 1}` : null,
      previous: null,
    })
  }

/** Lists of features by département, in the manner of Django REST framework. */
export const cartofriches =
  (path: string, all: readonly WorldRow[]): Answer =>
  (url, response) => {
    if (url.pathname !== path) return send(response, 404, { detail: 'Pas trouvé.' })
    const departement = url.searchParams.get('coddep')
    const here = all.filter(
      ({ properties }) => String(properties.comm_insee).slice(0, 2) === departement,
    )
    const { rows, page, size } = paged(here, url.searchParams, 500, 100)
    if (page > 1 && rows.length === 0) return send(response, 404, { detail: 'Page non valide.' })
    send(response, 200, {
      type: 'FeatureCollection',
      count: here.length,
      next: page * size < here.length ? `http://${url.host}${path}?page=${page + 1}` : null,
      previous: null,
      features: rows.map(({ properties, geometry }) => ({
        type: 'Feature',
        id: properties.site_id,
        properties,
        geometry,
      })),
    })
  }

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}
