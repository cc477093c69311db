// The eight départements: outline of the region and of what data ends at a département's border.
import { DEPARTEMENTS } from '../../model/codes.ts'
import { adminExpress } from '../families/admin-express.ts'
import { isOneOf } from '../geoplateforme.ts'
import { folderOf } from '../source.ts'

export const departements = adminExpress({
  id: 'departements',
  title: 'Départements d’Île-de-France (contours généralisés)',
  producer: 'IGN',
  vintage: '2018',
  layer: 'departement',
  filter: isOneOf('code_insee', DEPARTEMENTS),
  rename: { code_insee: 'code', nom_officiel: 'nom' },
  file: 'admin/departements-ile-de-france-2018.geojson',
  fields: { code: 'departement.code', nom: 'departement.name' },
  note: 'Millésime du fichier d’un dossier ; lu à l’adresse, c’est le dernier.',
  smallest: 8,
  folder: folderOf(import.meta.url),
})
