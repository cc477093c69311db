// Communes, and which EPCI or EPT each belongs to.
import { DEPARTEMENTS } from '../../model/codes.ts'
import { adminExpress } from '../families/admin-express.ts'
import { isOneOf } from '../geoplateforme.ts'
import { folderOf } from '../source.ts'
import { stageEptMembers } from './ept-members.ts'

export const communes = adminExpress({
  id: 'communes',
  title: 'Communes d’Île-de-France (Admin Express généralisé)',
  vintage: '2023 (population 2020)',
  layer: 'commune',
  filter: isOneOf('code_insee_du_departement', DEPARTEMENTS),
  rename: {
    code_insee: 'INSEE_COM',
    nom_officiel: 'NOM',
    population: 'POP_2020',
    code_insee_du_departement: 'DEP',
    codes_siren_des_epci: 'EPCI',
  },
  file: 'admin/communes-idf-2023.geojson',
  fields: {
    INSEE_COM: 'commune.code_insee',
    NOM: 'commune.name',
    POP_2020: 'commune.population',
    DEP: 'commune.departement',
    EPCI: 'commune.epci, but for Greater Paris',
  },
  note:
    'Le fichier donne le SIREN de la métropole (200054781) à tout le Grand Paris : l’EPT est pris dans ' +
    '@etalab/decoupage-administratif. Millésime du fichier d’un dossier ; lu à l’adresse, c’est le dernier.',
  prepare: stageEptMembers,
  smallest: 1260,
  folder: folderOf(import.meta.url),
})
