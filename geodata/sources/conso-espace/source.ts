// Natural, farm and forest land that each commune consumed, year by year: one row a commune, one column a year and use.
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'

export const consoEspace: Source = {
  id: 'conso-espace',
  title: 'Consommation d’espaces naturels, agricoles et forestiers par commune',
  producer: 'Cerema',
  licence: 'Licence Ouverte 2.0',
  vintage: '1er janvier 2011 au 1er janvier 2025',
  url: 'https://www.data.gouv.fr/datasets/consommation-despaces-naturels-agricoles-et-forestiers-du-1er-janvier-2011-au-1er-janvier-2025',
  address: {
    protocol: 'download',
    url: 'https://static.data.gouv.fr/resources/consommation-despaces-naturels-agricoles-et-forestiers-du-1er-janvier-2011-au-1er-janvier-2025/20260724-142909/conso-com.csv',
  },
  file: 'eco/conso-com.csv',
  geometry: 'none',
  // The columns of years are read by their pattern: naf11art12 is all that was consumed in 2011, art11act12 for activity.
  fields: { idcom: 'land_consumption.code_insee' },
  keepsProperties: true,
  refreshDays: 365,
  serves: ['context.land_consumption'],
  // Every commune of the region, of those of the country.
  smallest: 1260,
  coverage: { kind: 'region' },
  maxRejectedShare: 0.02,
  note:
    'Consommation au sens des fichiers fonciers, en m² : ce n’est pas l’artificialisation mesurée par l’OCS GE. ' +
    'Une année va d’un 1er janvier au suivant ; l’infrastructure réunit la route et le fer.',
  crs: 'EPSG:4326',
  folder: folderOf(import.meta.url),
}
