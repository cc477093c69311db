// Natural, farm and forest land that each commune consumed, year by year.
import { listCommunes } from '../listed-communes.ts'
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const consoEspace: Source = {
  id: 'conso-espace',
  title: 'Consommation d’espaces naturels, agricoles et forestiers par commune',
  producer: 'Cerema',
  licence: 'Licence Ouverte 2.0',
  vintage: '2011-2024',
  url: 'https://apidf-preprod.cerema.fr/indicateurs/conso_espace/communes',
  address: {
    protocol: 'json-pages',
    url: 'https://apidf-preprod.cerema.fr/indicateurs/conso_espace/communes/{code_insee}/',
    parts: listCommunes().map((code_insee) => ({ code_insee })),
    page: { word: 'page', from: 1, sizeWord: 'page_size', size: 100 },
    rows: 'results',
    total: 'count',
    place: 'none',
    keeps: ['code_insee'],
  },
  file: 'eco/conso-espace.geojson',
  geometry: 'none',
  fields: {
    code_insee: 'land_consumption.code_insee',
    annee: 'land_consumption.year',
    naf_arti: 'land_consumption.total_m2',
    conso_act: 'land_consumption.activity_m2',
    conso_hab: 'land_consumption.housing_m2',
    conso_mix: 'land_consumption.mixed_m2',
    conso_infra: 'land_consumption.infrastructure_m2',
    conso_inc: 'land_consumption.unknown_m2',
  },
  refreshDays: 365,
  serves: ['context.land_consumption'],

  coverage: { kind: 'region' },
  maxRejectedShare: 0.02,
  note:
    'Consommation au sens des fichiers fonciers, en m² : ce n’est pas l’artificialisation mesurée par l’OCS GE. ' +
    'Une question par commune, à une par seconde : une vingtaine de minutes. Noms des champs lus dans du code tiers, à confirmer au premier chargement.',
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
