// One address of each path that answers on the data served: what a person runs from the page of the documents.
export type Sample = { plot: string; commune: string; epci: string; name: string; version: number }

/** Before there is data. */
export const SAMPLE_OF_NOTHING: Sample = {
  plot: 'P-000042',
  commune: '95018',
  epci: '200058485',
  name: 'Argenteuil',
  version: 1,
}

const text = encodeURIComponent

/** By path of the document; a test holds that none is missing and that each answers. */
export const RUNNABLE: Readonly<Record<string, (sample: Sample) => string>> = {
  '/api/health': () => '',
  '/api/plots': () => '?surface_min=8&use=industry&junction_straight_km=3&limit=3',
  '/api/plots/bits': () => '?zone=U&without=flood',
  '/api/plots/{id}': ({ plot }) => plot,
  '/api/plots/{id}/ways': ({ plot }) => plot,
  '/api/plots/{id}/around': ({ plot }) => plot,
  '/api/exports/{format}': ({ commune }) => `csv?commune=${commune}&lang=en`,
  '/api/reach': ({ plot }) => `?at=plot:${text(plot)}&minutes=15`,
  '/api/facets': () => '?surface_min=1&zone=U',
  '/api/assemblies': () => '?surface_min=15&departement=95',
  '/api/envelope': () => '',
  '/api/ledger': () => '?by=departement&category=industrial_regional&format=csv&lang=en',
  '/api/ledger/history': () => '?departement=95',
  '/api/inventories': ({ epci }) => `?epci=${epci}`,
  '/api/datasets': () => '',
  '/api/changes': ({ version }) => `?since=${version}`,
  '/api/territories': ({ commune }) => `?commune=${commune}`,
  '/api/references': ({ name }) => `?list=${text(`${name} AB 12`)}`,
  '/api/readings': ({ plot }) => `?of=plot:${text(plot)}`,
  '/api/search': ({ name }) => `?q=${text(name)}`,
  '/api/search/addresses': ({ name }) => `?q=${text(`1 rue de la Gare ${name}`)}`,
  '/api/tiles/{tileset}.json': () => 'plot',
  '/api/tiles/{tileset}/{version}/{z}/{x}/{y}.pbf': ({ version }) => `plot/${version}/9/259/176`,
}

/** Words of a path are filled in turn from the first part of the example; what follows is its query. */
export function runnableAddress(path: string, sample: Sample): string | undefined {
  const [filled = '', query] = RUNNABLE[path]?.(sample).split('?') ?? []
  if (!RUNNABLE[path]) return undefined
  const parts = filled.split('/').map(text)
  const address = path.replace(/\{\w+\}/g, () => parts.shift() ?? '')
  return query === undefined ? address : `${address}?${query}`
}

/** A triangle of some hectares, as a person may bring it. */
const AREA =
  '{"type":"Polygon","coordinates":[[[2.3,48.95],[2.31,48.95],[2.305,48.955],[2.3,48.95]]]}'

/** What a description says of what is sent. */
export type Sent = {
  parameters?: readonly { name: string; in: string; example?: unknown }[]
  requestBody?: { content: Readonly<Record<string, { example?: unknown }>> }
}

/** What is sent where something is written; `origin` as the page was asked for. */
export function runnableCommand(
  method: string,
  path: string,
  origin: string,
  { parameters = [], requestBody }: Sent,
): string {
  if (path === '/api/areas')
    return `curl -X POST '${origin}${path}?name=area.geojson' --data-binary '${AREA}'`
  const headers = parameters
    .filter((one) => one.in === 'header')
    .map(({ name, example }) => ` -H '${name}: ${String(example)}'`)
  const json = requestBody?.content['application/json']?.example
  const photograph = path.endsWith('/photographs') ? ' --data-binary @photograph.jpg' : ''
  const body = json === undefined ? photograph : ` --data '${JSON.stringify(json)}'`
  return `curl -X ${method} '${origin}${path}'${headers.join('')}${body}`
}
