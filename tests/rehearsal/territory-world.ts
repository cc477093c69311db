// Départements, EPCI and EPT, communes, as ADMIN EXPRESS has them: all groups of the region, three communes a département.
import { createRequire } from 'node:module'
import type { Position } from 'geojson'
import { cleabs, filled } from './filled.ts'
import type { ServedLayer } from './geoserver.ts'
import { areasAt, DEPARTEMENT_DEG, DEPARTEMENTS, farSpot, spot } from './places.ts'
import type { WfsLayer } from './wfs-layers.ts'
import { WFS_LAYERS } from './wfs-layers.ts'
import type { WorldRow } from './world-row.ts'

const FAR = 4

type Commune = {
  code: string
  nom: string
  type: string
  departement?: string
  population?: number
}
type Group = { code: string; nom: string; type: string; membres: readonly { code: string }[] }

const require = createRequire(import.meta.url)
const official = <T>(name: string) =>
  require(`@etalab/decoupage-administratif/data/${name}.json`) as T[]
const HERE = new Set(DEPARTEMENTS.map(({ code }) => code))
const isHere = (code: string) => HERE.has(code.slice(0, 2))

const NATURES: Readonly<Record<string, string>> = {
  CA: "Communauté d'agglomération",
  CC: 'Communauté de communes',
  CU: 'Communauté urbaine',
  METRO: 'Métropole',
  // Without its accent, as IGN writes it.
  EPT: 'Etablissement public territorial',
}

export function territoryWorld(): Record<string, ServedLayer> {
  const schemaOf = (name: string) => WFS_LAYERS[`ADMINEXPRESS-COG.LATEST:${name}`] as WfsLayer
  const groups = [...official<Group>('epci'), ...official<Group>('ept')]
  const near = groups.filter(({ membres }) => membres.some(({ code }) => isHere(code)))
  const epci = [...near, ...groups.slice(0, FAR)].map(({ code, nom, type }, n): WorldRow => ({
    of: n < near.length ? ['epci'] : [],
    properties: filled(schemaOf('epci'), n, {
      cleabs: cleabs('EPCI____', n),
      code_siren: code,
      nom_officiel: nom,
      nature: NATURES[type] ?? type,
    }),
    geometry: areasAt(n < near.length ? spot(n).at : farSpot(n)),
  }))
  const departements = [...DEPARTEMENTS, { code: '69', lon: 4.5, lat: 45 }].map(
    ({ code, lon, lat }, n): WorldRow => ({
      of: HERE.has(code) ? ['departements'] : [],
      properties: filled(schemaOf('departement'), n, {
        cleabs: cleabs('DEPARTEM', n),
        code_insee: code,
        nom_officiel: `Département ${code}`,
      }),
      geometry: areasAt([lon, lat], DEPARTEMENT_DEG),
    }),
  )
  const all = official<Commune>('communes').filter(({ type }) => type === 'commune-actuelle')
  const some = [
    ...DEPARTEMENTS.flatMap(({ code }) =>
      all.filter(({ departement }) => departement === code).slice(0, 3),
    ),
    ...all.slice(0, FAR),
  ]
  const communes = some.map(({ code, nom, departement = '', population }, n): WorldRow => ({
    of: isHere(code) ? ['communes'] : [],
    properties: filled(schemaOf('commune'), n, {
      cleabs: cleabs('COMMUNE_', n),
      code_insee: code,
      nom_officiel: nom,
      population: population ?? 0,
      code_insee_du_departement: departement,
      codes_siren_des_epci:
        groups
          .filter(({ membres }) => membres.some((one) => one.code === code))
          .map((one) => one.code)
          .join('/') || 'NR',
    }),
    geometry: areasAt(isHere(code) ? communeAt(departement, n % 3) : farSpot(n), 0.16),
  }))
  return {
    'ADMINEXPRESS-COG.LATEST:departement': { schema: schemaOf('departement'), rows: departements },
    'ADMINEXPRESS-COG.LATEST:epci': { schema: schemaOf('epci'), rows: epci },
    'ADMINEXPRESS-COG.LATEST:commune': { schema: schemaOf('commune'), rows: communes },
  }
}

function communeAt(code: string, i: number): Position {
  const { lon = 0, lat = 0 } = DEPARTEMENTS.find((one) => one.code === code) ?? {}
  return [lon + 0.165 * i, lat]
}
