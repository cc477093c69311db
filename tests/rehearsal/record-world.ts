// Records of Géorisques and of Cartofriches, by département: more of one than a page takes. Field names of ICPE and of
// brownfields as they were read in 2026; of soils from public code alone.
import { friche } from '../rig/files/mirror.ts'
import { areaAt, DEPARTEMENTS, pointAt, spot } from './places.ts'
import type { RecordKind } from './record-pages.ts'
import type { WorldRow } from './world-row.ts'

/** Those beyond one page stand in the first département. */
const MANY = 130
const FEW = 2

function rowsOf(id: string, make: (n: number) => Pick<WorldRow, 'properties' | 'geometry'>) {
  const counts = DEPARTEMENTS.map((_, i) => (i === 0 ? MANY : FEW))
  let n = 0
  return counts.flatMap((count, i) =>
    Array.from({ length: count }, (): WorldRow => {
      const { properties, geometry } = make(n++)
      return {
        of: [id],
        properties: { ...properties, _departement: DEPARTEMENTS[i]?.code },
        geometry,
      }
    }),
  )
}

const plain = ({ properties: { _departement: _, ...own } }: WorldRow) => own

export const georisquesWorld = (): Record<string, RecordKind> => ({
  installations_classees: {
    departement: 'departement',
    most: 1000,
    rows: rowsOf('icpe', (n) => ({
      properties: {
        raisonSociale: `Établissement ${n}`,
        codeAIOT: String(n).padStart(10, '0'),
        regime: n % 3 === 0 ? 'Non ICPE' : 'Enregistrement',
        statutSeveso: n % 10 === 1 ? 'Seveso seuil haut' : 'Non Seveso',
        codeInsee: '77001',
      },
      geometry: pointAt(spot(n).at),
    })),
    record: (row) => {
      const [longitude, latitude] = row.geometry?.type === 'Point' ? row.geometry.coordinates : []
      return { ...plain(row), longitude, latitude }
    },
  },
  'ssp/casias': {
    departement: 'code_departement',
    most: 100,
    rows: rowsOf('casias', (n) => ({
      properties: {
        identifiant_ssp: `SSP${String(n).padStart(7, '0')}`,
        nom_etablissement: `Garage ${n}`,
        statut: 'En arrêt',
      },
      geometry: n % 4 === 3 ? null : pointAt(spot(n).at),
    })),
    record: (row) => ({ ...plain(row), geom: row.geometry }),
  },
  'ssp/conclusions_sis': {
    departement: 'code_departement',
    most: 100,
    rows: rowsOf('sis', (n) => ({
      properties: {
        id_sis: `77SIS${String(n).padStart(5, '0')}`,
        nom: `Ancienne usine ${n}`,
        fiche_risque: 'https://fiches-risques.brgm.fr/sis',
      },
      geometry: areaAt(spot(n).at),
    })),
    record: (row) => ({ ...plain(row), geom: row.geometry }),
  },
})

type Friche = { properties: Record<string, unknown> }

export const cartofrichesWorld = (): WorldRow[] =>
  Array.from({ length: 24 }, (_, n): WorldRow => {
    const { at, departement } = spot(n)
    const { properties } = friche(
      {
        site_id: `${departement.code}001_${n}`,
        comm_insee: `${departement.code}001`,
        unite_fonciere_refcad: `['${departement.code}001000AB${String(n).padStart(4, '0')}']`,
      },
      null,
    ) as Friche
    return { of: ['cartofriches'], properties, geometry: areaAt(at, 0.002) }
  })
