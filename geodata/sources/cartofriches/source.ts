// Brownfields as plots: Val-d'Oise in a mirror, the whole region from the address. Owners are personal data: their fields are not read.
import { DEPARTEMENTS } from '../../model/codes.ts'
import { leaveOutOffRegion } from '../off-region.ts'
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

/** The Cerema's own, beyond the standard: not in every edition. */
const OWN_FIELDS = [
  'zone_activites',
  'site_vocadomi',
  'site_surface',
  'urba_datappro',
  'source_nom',
]

export const cartofriches: Source = {
  id: 'cartofriches',
  title: 'Friches (Cartofriches)',
  producer: 'Cerema',
  licence: 'Licence Ouverte 2.0',
  vintage: '2026',
  url: 'https://apidf-preprod.cerema.fr/cartofriches/geofriches/',
  address: {
    protocol: 'json-pages',
    url: 'https://apidf-preprod.cerema.fr/cartofriches/geofriches/',
    parts: DEPARTEMENTS.map((coddep) => ({ coddep, fields: 'all' })),
    page: { word: 'page', from: 1, sizeWord: 'page_size', size: 300 },
    rows: 'features',
    total: 'count',
    place: 'feature',
  },
  fallback: {
    // The national file, under an address that leads to its latest edition.
    address: {
      protocol: 'download',
      url: 'https://www.data.gouv.fr/api/1/datasets/r/a9084493-e742-4a2f-890b-0ebc803098df',
      also: ['https://static.data.gouv.fr'],
    },
    file: 'eco/friches-surfaces.gpkg',
    crs: 'EPSG:2154',
    reading: { layer: 'friches_surfaces' },
    national: true,
    mayLack: ['site_id', ...OWN_FIELDS],
    prepare: leaveOutOffRegion,
  },
  file: 'eco/friches-95-cartofriches.geojson',
  geometry: 'polygon',
  mayLack: ['site_id'],
  fields: {
    site_id: 'plot.id',
    site_nom: 'plot.name',
    site_type: 'declared',
    site_statut: 'plot.status: friche, or occupied once reconverted; plot.brownfield_stage',
    site_identif_date: 'declared',
    site_actu_date: 'declared',
    site_url: 'declared',
    activite_libelle: 'declared',
    comm_insee: 'plot.code_insee',
    bati_nombre: 'declared',
    bati_pollution: 'declared',
    bati_patrimoine: 'declared',
    sol_pollution_existe: 'declared',
    unite_fonciere_surface: 'plot.cadastral_m2',
    unite_fonciere_refcad: 'plot.cadastral_refs',
    urba_zone_type: 'plot.zone',
    urba_zone_lib: 'declared',
    urba_doc_type: 'declared',
    urba_datappro: 'declared',
    zone_activites: 'declared',
    site_vocadomi: 'declared',
    site_surface: 'plot.declared_m2',
    source_nom: 'declared',
  },
  refreshDays: 180,
  serves: ['plot'],
  smallest: 112,
  coverage: { kind: 'region' },
  maxRejectedShare: 0.1,
  note:
    'Inventaire sans exhaustivité ; une friche potentielle n’est pas vérifiée. Zone du PLU telle que déclarée par le Cerema. ' +
    'Surface mesurée, surface déclarée du site et surface de l’unité foncière peuvent différer. Les propriétaires ne sont pas importés.',
  crs: 'EPSG:4326',
  countedBy: { table: 'plot', by: 'departement' },
  folder: folderOf(import.meta.url),
}
