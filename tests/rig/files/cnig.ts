// Hand-made deliveries of the CNIG standard: rows with every required field, as CSV.
import { CNIG_TABLES } from '../../../geodata/cnig/tables.ts'

type Cells = Readonly<Record<string, string>>

/** Inside the square commune of the mirror: longitude and latitude of the south-west corner, size in degrees. */
export const ring = (lon: number, lat: number, size = 0.002) => [
  [lon, lat],
  [lon + size, lat],
  [lon + size, lat + size],
  [lon, lat + size],
  [lon, lat],
]
export const geojson = (lon: number, lat: number, size?: number): string =>
  JSON.stringify({ type: 'Polygon', coordinates: [ring(lon, lat, size)] })

export const site = (cells: Cells = {}): Cells => ({
  site_id: '95127_SITE-ECO_00001',
  pole_id: '95127_POLE-ECO_00001',
  site_nom: 'Parc des Bellevues',
  site_type: "zone d'activité économique",
  site_vocadomi: 'entrepôts, logistique',
  site_etat: 'existant et actif',
  site_surf_brute: '37.2',
  site_surf_utile: '35.3',
  site_identif_date: '2016-03-26',
  site_actu_date: '2023-08-29',
  source_producteur: 'CA de Cergy-Pontoise',
  site_epci_nom: 'CA de Cergy-Pontoise',
  site_epci_siren: '249500109',
  site_comm_nom: 'Cergy',
  site_comm_insee: '95127',
  site_moa_type: 'epci',
  site_geomsurf: geojson(2.02, 49.02, 0.01),
  ...cells,
})

export const terrain = (cells: Cells = {}): Cells => ({
  terr_id: '95127_TERRAIN-ECO_00001',
  site_id: '95127_SITE-ECO_00001',
  terr_refcad: '95127000AB0001|95127000AB0002',
  terr_surf_brute: '3.2',
  terr_identif_date: '2023-08-29',
  terr_actu_date: '2024-01-31',
  terr_maitrise_fonc: 'structure intercommunale',
  terr_stade_amngt: 'viabilisé et aménagé',
  terr_stade_comm: 'en vente',
  terr_etat_occup: 'vacant',
  terr_usage: 'bâti productif',
  terr_acquereur: 'Madame Dupont',
  terr_geomsurf: geojson(2.021, 49.021),
  ...cells,
})

export const establishment = (cells: Cells = {}): Cells => ({
  SIRET: '34749951900010',
  SIREN: '347499519',
  terr_id: '95127_TERRAIN-ECO_00001',
  etab_raison_sociale: 'Madame Dupont',
  etab_nat_juridique: '5710',
  etab_nom: 'Dupont',
  epci_nom: 'CA de Cergy-Pontoise',
  epci_siren: '249500109',
  comm_nom: 'Cergy',
  comm_insee: '95127',
  etab_creation_date: '2015-06-04',
  etab_identif_date: '2016-03-26',
  etab_actu_date: '2023-04-30',
  etab_activite_code: '4520B',
  etab_activite_libelle: 'Entretien de véhicules',
  etab_effectif_code: '3',
  etab_effectif_libelle: '6 à 9 salariés',
  etab_effectif_annee: '2022',
  etab_source_info: 'INSEE',
  geocodage_qualite: 'localisation au bâtiment',
  etab_geompoint: '{"type":"MultiPoint","coordinates":[[2.0215,49.0215]]}',
  etab_contact_mail: 'dupont@example.org',
  ...cells,
})

export const pole = (cells: Cells = {}): Cells => ({
  pole_id: '95127_POLE-ECO_00001',
  pole_nom: 'Cergy nord',
  pole_vocadomi: 'mixte, sans dominante',
  pole_identif_date: '2016-03-26',
  pole_surface: '40',
  pole_geompoint: '2.05, 49.05',
  ...cells,
})

/** A CSV with the columns of all rows, in the order of the standard, then those it does not have. */
export function csv(rows: readonly Cells[], separator = ';'): string {
  const known = CNIG_TABLES.flatMap(({ fields }) => fields.map(({ name }) => name))
  const used = new Set(rows.flatMap((row) => Object.keys(row)))
  const columns = [...new Set([...known.filter((name) => used.has(name)), ...used])]
  const quote = (cell: string) =>
    /[";,\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  return [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))]
    .map((cells) => cells.map(quote).join(separator))
    .join('\r\n')
}
