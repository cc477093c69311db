// The servers of the registry on this machine: one a host, so that a redirect to a strange one is as refused as outside. An
// address keeps all its words; only `https://host` becomes that of the server that plays it.
import type { Address, Source } from '../../geodata/sources/source.ts'
import type { Answer, Service } from '../rig/service.ts'
import { startService } from '../rig/service.ts'
import type { ArcgisLayer } from './feature-server.ts'
import { featureServer } from './feature-server.ts'
import type { HostedFile } from './file-host.ts'
import { fileHost } from './file-host.ts'
import type { WorldFile } from './file-world.ts'
import { FILES } from './file-world.ts'
import type { GeoserverOptions, ServedLayer } from './geoserver.ts'
import { geoserver } from './geoserver.ts'
import { opendatasoft } from './opendatasoft.ts'
import { makePortalWorld } from './portal-world.ts'
import { cartofriches, georisques } from './record-pages.ts'
import { cartofrichesWorld, georisquesWorld } from './record-world.ts'
import { makeWfsWorld } from './wfs-world.ts'
import type { WorldRow } from './world-row.ts'

export type Rehearsal = {
  services: ReadonlyMap<string, Service>
  layers: Record<string, ServedLayer>
  /** The source with its hosts mapped to this machine, and the world's count as the smallest that it can have. */
  at(source: Source): Source
  /** What `dataset` has to receive. */
  rowsOf(dataset: string): WorldRow[]
  close(): Promise<void>
}

const HOST = /https:\/\/([a-z0-9.-]+)/g
const FRICHES = '/cartofriches/geofriches/'
export const ARCGIS_HOST = 'geoweb.iau-idf.fr'
export const ARCGIS_ROOT = '/server/rest/services/OPENDATA/Mos/FeatureServer'

/** Opens a server for every host that the sources name. */
export async function startRehearsal(
  sources: readonly Source[],
  options: GeoserverOptions = {},
): Promise<Rehearsal> {
  const layers = makeWfsWorld()
  const portals = makePortalWorld()
  const records = georisquesWorld()
  const friches = cartofrichesWorld()
  const files = filesOf(sources)
  const mos = mosLayers(portals['data.iledefrance.fr'] ?? {})
  const answers: Record<string, Answer> = {
    'data.geopf.fr': geoserver(layers, options),
    'www.georisques.gouv.fr': georisques(records),
    'apidf-preprod.cerema.fr': cartofriches(FRICHES, friches),
    [ARCGIS_HOST]: featureServer(ARCGIS_ROOT, mos),
    ...Object.fromEntries(
      Object.entries(portals).map(([host, datasets]) => [host, opendatasoft(datasets)]),
    ),
  }
  const services = new Map<string, Service>()
  const mapped = (text: string) =>
    text.replace(HOST, (whole, host: string) => services.get(host)?.origin ?? whole)
  const hosts = new Set([
    ...Object.keys(answers),
    'static.data.gouv.fr',
    ...sources.flatMap(({ address, fallback }) =>
      [...JSON.stringify([address, fallback?.address]).matchAll(HOST)].map((m) => m[1] ?? ''),
    ),
  ])
  for (const host of hosts)
    services.set(host, await startService(answers[host] ?? fileHost((path) => hosted(host, path))))

  /** `www.data.gouv.fr` knows where a dataset's file is today, Geofabrik under which date; both send there. */
  function hosted(host: string, path: string): HostedFile | undefined {
    const file = files.get(`${host}${path}`)
    if (!file) return undefined
    if (host === 'www.data.gouv.fr')
      return { to: mapped(`https://static.data.gouv.fr/resources/${path.split('/').at(-1)}`) }
    if (path.includes('-latest.')) return { to: path.replace('-latest.', '-261130.') }
    return file
  }

  const world = (): WorldRow[] => [
    ...Object.values(layers).flatMap(({ rows }) => rows),
    ...Object.values(portals).flatMap((all) => Object.values(all).flatMap(({ rows }) => rows)),
    ...Object.values(records).flatMap(({ rows }) => rows),
    ...friches,
    ...new Set([...files.values()].flatMap(({ rows }) => rows)),
  ]
  const moved = (address: Address) => JSON.parse(mapped(JSON.stringify(address))) as Address
  const rowsOf = (dataset: string) => world().filter(({ of }) => of.includes(dataset))
  return {
    services,
    layers,
    at: (source) => ({
      ...source,
      address: moved(source.address),
      ...(source.fallback && {
        fallback: { ...source.fallback, address: moved(source.fallback.address) },
      }),
      smallest: Math.max(rowsOf(source.id).length, 1),
    }),
    rowsOf,
    close: async () => {
      for (const service of services.values()) await service.close()
    },
  }
}

/** Every file that an address names, by host and path, and where a redirect of ours leads. */
function filesOf(sources: readonly Source[]): Map<string, WorldFile> {
  const files = new Map<string, WorldFile>()
  const add = (url: string, make: WorldFile) => {
    const { host, pathname } = new URL(url)
    files.set(`${host}${pathname}`, make)
    files.set(`${host}${pathname.replace('-latest.', '-261130.')}`, make)
    files.set(`static.data.gouv.fr/resources/${pathname.split('/').at(-1)}`, make)
  }
  for (const { id, address, fallback } of sources) {
    const make = FILES[id]
    if (!make) continue
    for (const one of [address, ...(fallback ? [fallback.address] : [])]) {
      if (one.protocol === 'download') add(one.url, make(''))
      if (one.protocol === 'downloads') for (const { name, url } of one.parts) add(url, make(name))
    }
  }
  return files
}

function mosLayers(region: Readonly<Record<string, { rows: readonly WorldRow[] }>>): ArcgisLayer[] {
  const rows =
    region['mos-occupation-du-sol-2025-and-2021-en-79-postes-de-la-region-ile-de-france']?.rows
  return [
    {
      id: 25,
      name: 'MOS 2025',
      fields: [
        ...['objectid:esriFieldTypeOID', 'insee:esriFieldTypeInteger'],
        ...['mos2021:esriFieldTypeInteger', 'mos2025:esriFieldTypeInteger'],
      ],
      domains: { mos2025: { 1: 'Bois ou forêts', 2: 'Coupes ou clairières' } },
      maxRecordCount: 5,
      rows: (rows ?? []).map((row, n) => ({
        ...row,
        properties: { objectid: n + 1, ...row.properties },
      })),
    },
  ]
}
