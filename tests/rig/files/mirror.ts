// A mirror folder of hand-made files for tests of real input: a square region of one département, and what a test adds.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

type Ring = readonly (readonly [number, number])[]

/** A rectangle of `size` degrees with its south-west corner at lon, lat. */
export const square = (lon: number, lat: number, size: number): Ring => [
  [lon, lat],
  [lon + size, lat],
  [lon + size, lat + size],
  [lon, lat + size],
  [lon, lat],
]

export const polygon = (...rings: Ring[]) => ({ type: 'Polygon', coordinates: rings })
export const point = (lon: number, lat: number) => ({ type: 'Point', coordinates: [lon, lat] })

export const feature = (properties: object, geometry: object | null, id?: string) => ({
  type: 'Feature',
  ...(id === undefined ? {} : { id }),
  properties,
  geometry,
})

export const collection = (features: readonly object[], more: object = {}) =>
  JSON.stringify({ type: 'FeatureCollection', ...more, features })

/** Département 95 as the square 2.0–2.3 E, 49.0–49.2 N, with one EPCI and two communes. */
export const TERRITORY_FILES: Readonly<Record<string, string>> = {
  'admin/departements-ile-de-france-2018.geojson': collection([
    feature({ code: '95', nom: 'Val-d’Oise' }, polygon(square(2, 49, 0.2))),
  ]),
  'admin/epci-ept-idf-2026.geojson': collection([
    feature(
      { code: '249500109', nom: 'CA de Cergy-Pontoise', type: 'EPCI' },
      polygon(square(2, 49, 0.2)),
    ),
    feature(
      { code: '200057867', nom: 'Plaine Commune', type: 'EPT' },
      polygon(square(2.2, 49, 0.05)),
    ),
  ]),
  'admin/communes-idf-2023.geojson': collection([
    feature(
      { INSEE_COM: '95127', NOM: 'Cergy', POP_2020: 66000, DEP: '95', EPCI: '249500109' },
      polygon(square(2, 49, 0.1)),
    ),
    feature(
      { INSEE_COM: '93059', NOM: 'Pierrefitte', POP_2020: 30000, DEP: '95', EPCI: '200054781' },
      polygon(square(2.1, 49, 0.1)),
    ),
  ]),
}

export const FRICHES = 'eco/friches-95-cartofriches.geojson'
export const GARES = 'transport/gares-idfm-2026.geojson'

/** A brownfield with every field that is read. */
export const friche = (
  properties: Record<string, unknown>,
  geometry: object | null,
  id?: string,
): object =>
  feature(
    {
      site_nom: 'Ancienne usine',
      site_type: 'friche industrielle',
      site_statut: 'friche sans projet',
      site_identif_date: '2022-10-10',
      site_actu_date: null,
      site_url: null,
      activite_libelle: null,
      comm_insee: '95127',
      bati_nombre: 2,
      bati_pollution: 'inconnu',
      bati_patrimoine: 'inconnu',
      sol_pollution_existe: 'inconnu',
      unite_fonciere_surface: 10000,
      unite_fonciere_refcad: "['95127000AB0001', '95127000AB0002']",
      urba_zone_type: 'U',
      urba_zone_lib: 'UI - Activités',
      urba_doc_type: 'PLU',
      urba_datappro: '202306',
      zone_activites: 'oui',
      site_vocadomi: 'industrielle',
      site_surface: 9000,
      source_nom: 'observatoire',
      proprio_nom: 'Madame Dupont',
      ...properties,
    },
    geometry,
    id,
  )

export const gare = (name: string, zda: number, line: string, geometry: object | null): object =>
  feature({ nom_gares: name, id_ref_zda: zda, res_com: line, mode: line.split(' ')[0] }, geometry)

/** Territory is its own coverage, and an inventory names its EPCI. */
const SPEAKS = /^admin\/|cnig/

/** Writes files below a fresh folder, each with a sidecar that states the region; `remove` erases it. */
export function makeMirror(
  files: Readonly<Record<string, string | Uint8Array>>,
  { stated = true } = {},
): {
  from: string
  put(file: string, text: string | Uint8Array): void
  remove(): void
} {
  const from = mkdtempSync(join(tmpdir(), 'sdrif-e-mirror-'))
  const put = (file: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(from, file)), { recursive: true })
    writeFileSync(join(from, file), text)
    if (stated && !SPEAKS.test(file))
      writeFileSync(join(from, `${file}.coverage.json`), '{"region":true}')
  }
  for (const [file, text] of Object.entries(files)) put(file, text)
  return { from, put, remove: () => rmSync(from, { recursive: true, force: true }) }
}
