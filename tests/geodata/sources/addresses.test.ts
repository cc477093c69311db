// What each entry asks of its address: the words that public evidence says its server understands.
import { expect, it } from 'vitest'
import { editionOf } from '../../../geodata/sources/edition.ts'
import { SOURCES } from '../../../geodata/sources/registry.ts'
import type { Address, Source } from '../../../geodata/sources/source.ts'

const sourceOf = (id: string): Source => {
  const found = SOURCES.find((source) => source.id === id)
  if (!found) throw new Error(`there is no source ${id}`)
  return found
}
const addressOf = <P extends Address['protocol']>(id: string, protocol: P) => {
  const { address } = sourceOf(id)
  if (address.protocol !== protocol) throw new Error(`${id} is not asked by ${protocol}`)
  return address as Extract<Address, { protocol: P }>
}
const LAYERS = SOURCES.flatMap(({ id, address }) =>
  address.protocol === 'wfs' ? [{ id, ...address }] : [],
)

it('orders every layer of the Géoplateforme by the key of its family', () => {
  const KEYS = [
    [/^(BDTOPO_V3|ADMINEXPRESS-COG\.LATEST|STATISTICALUNITS\.IRIS):/, 'cleabs'],
    [/^wfs_du:municipality$/, 'insee'],
    [/^wfs_(du|sup):/, 'gid'],
    [/^patrinat_/, 'cd_sig'],
  ] as const
  expect(LAYERS.length).toBeGreaterThan(20)
  for (const { id, typeName, sortBy } of LAYERS)
    expect([id, KEYS.find(([layer]) => layer.test(typeName))?.[1]]).toEqual([id, sortBy])
})

it('asks BD TOPO for as many features in a page as the service gives', () => {
  const topo = LAYERS.filter(({ typeName }) => typeName.startsWith('BDTOPO_V3:'))
  expect(topo.length).toBeGreaterThan(5)
  for (const { id, page } of topo) expect([id, page]).toEqual([id, 5000])
})

it('reads the layers of the INPN under the names they have since December 2025', () => {
  for (const id of ['znieff1', 'znieff2', 'pnr', 'biotope'])
    expect(addressOf(id, 'wfs').rename).toEqual({ nom_site: 'nom', url_fiche: 'url' })
  for (const id of ['natura2000-habitats', 'natura2000-oiseaux'])
    expect(addressOf(id, 'wfs').rename).toEqual({
      id_mnhn: 'sitecode',
      nom_site: 'sitename',
      url_fiche: 'url',
    })
})

it.each(SOURCES)('$id: a field that its address renames is one that it reads', (source) => {
  const renamed = 'rename' in source.address ? Object.values(source.address.rename ?? {}) : []
  for (const field of renamed) expect(Object.keys(source.fields)).toContain(field)
})

it('asks soils in pages of 100, and names a record by the field that is its id', () => {
  for (const [id, key, size] of [
    ['sis', 'id_sis', 100],
    ['casias', 'identifiant_ssp', 100],
    ['icpe', 'codeAIOT', 1000],
  ] as const) {
    expect(addressOf(id, 'json-pages')).toMatchObject({ key, page: { size } })
    expect(Object.keys(sourceOf(id).fields)).toContain(key)
  }
})

it.each([
  [
    'ite',
    'https://static.data.gouv.fr/resources/base-de-donnees-des-installations-terminales-embranchees-fret-en-france-ite-3000/20260415-093501/base-ite-3000.geojson',
  ],
  [
    'qpv',
    'https://static.data.gouv.fr/resources/quartiers-prioritaires-de-la-politique-de-la-ville-qpv/20250206-161839/qp2024-france-hexagonale-outre-mer-wgs84-epsg4326.geojson',
  ],
  [
    'conso-espace',
    'https://static.data.gouv.fr/resources/consommation-despaces-naturels-agricoles-et-forestiers-du-1er-janvier-2011-au-1er-janvier-2025/20260724-142909/conso-com.csv',
  ],
])('%s is downloaded where it was found', (id, url) => {
  expect(addressOf(id, 'download').url).toBe(url)
})

it('takes noise zones from the four files of the DGAC, in Lambert-93, and says their year', () => {
  const { parts } = addressOf('bruit-aerien', 'downloads')
  expect(parts.map(({ url }) => url.split('/').at(-1))).toEqual(
    ['a', 'b', 'c', 'd'].map((zone) => `c-dgac-peb-metro-z${zone}.geojson`),
  )
  expect(sourceOf('bruit-aerien')).toMatchObject({ crs: 'EPSG:2154', national: true })
  expect(sourceOf('bruit-aerien').title).toContain('2020')
})

it('finds rail lines, IRIS, communal maps and watercourses of the whole region', () => {
  expect(addressOf('reseau-ferre-idfm', 'opendatasoft').dataset).toBe('traces-du-reseau-ferre-idf')
  expect(addressOf('iris-activite', 'wfs')).toMatchObject({
    typeName: 'STATISTICALUNITS.IRIS:contours_iris',
    rename: { type_iris: 'typ_iris', code_insee: 'insee_com' },
  })
  const plan = addressOf('zone-urba', 'wfs')
  expect(addressOf('secteurs-cc', 'wfs')).toEqual({ ...plan, typeName: 'wfs_du:secteur_cc' })
  const { filters = [], ...communes } = addressOf('communes-gpu', 'wfs')
  expect(communes).toMatchObject({ typeName: 'wfs_du:municipality', sortBy: 'insee' })
  expect(filters.join()).toContain("'95018'")
  expect(addressOf('cours-eau-bdtopo', 'wfs').typeName).toBe('BDTOPO_V3:cours_d_eau')
})

it('tells the edition of a dated address, the oldest of several, and none of a stable one', () => {
  expect(editionOf(sourceOf('ite').address)).toBe('2026-04-15')
  expect(editionOf(sourceOf('bruit-aerien').address)).toBe('2020-06-02')
  const { fallback } = sourceOf('cartofriches')
  expect(fallback && editionOf(fallback.address)).toBeUndefined()
  const dated = SOURCES.filter(({ address }) => editionOf(address) !== undefined)
  expect(dated.map(({ id }) => id)).toEqual(
    ['ite', 'qpv', 'bruit-aerien', 'conso-espace', 'reseaux-chaleur'].sort(byOrder),
  )
})
const byOrder = (a: string, b: string) =>
  SOURCES.findIndex(({ id }) => id === a) - SOURCES.findIndex(({ id }) => id === b)

it('states the smallest whole answer where public evidence counts it', () => {
  const stated = Object.fromEntries(
    SOURCES.flatMap(({ id, smallest }) => (smallest === 'half' ? [] : [[id, smallest]])),
  )
  expect(stated).toMatchObject({
    departements: 8,
    epci: 60,
    communes: 1260,
    qpv: 298,
    'mos-2025': 550_000,
    'conso-espace': 1260,
    znieff1: 211,
  })
})
