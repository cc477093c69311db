// CNIG POLE-ECO. A group of sites.
import type { CnigTable } from '../field.ts'
import { GENERIC } from '../field.ts'

export const poleEco: CnigTable = {
  name: 'POLE-ECO',
  key: 'pole_id',
  shape: 'pole_geompoint',
  geometry: 'point',
  references: [],
  fields: [
    { name: 'pole_id', type: 'string', required: true, meaning: 'identifiant du pôle' },
    { name: 'pole_nom', type: 'string', required: true, meaning: 'nom d’usage du pôle' },
    {
      name: 'pole_vocadomi',
      type: 'string',
      required: true,
      values: [
        'industrielle',
        'commerciale',
        'tertiaire',
        'artisanale',
        'touristique',
        'portuaire',
        'aéroportuaire, aéronautique',
        'entrepôts, logistique',
        'logistique agricole',
        'mixte à dominante logistique',
        'mixte, sans dominante',
        ...GENERIC,
      ],
      meaning: 'vocation qui domine parmi ses sites',
    },
    {
      name: 'pole_identif_date',
      type: 'date',
      required: true,
      meaning: 'jour où le pôle a été recensé',
    },
    { name: 'pole_actu_date', type: 'date', meaning: 'jour de la dernière mise à jour' },
    { name: 'pole_nb_site', type: 'number', meaning: 'nombre de sites réunis' },
    { name: 'pole_nb_etab', type: 'number', meaning: 'nombre d’établissements' },
    { name: 'pole_nb_emploi', type: 'number', meaning: 'nombre d’emplois' },
    {
      name: 'pole_surface',
      type: 'number',
      required: true,
      meaning: 'surface des sites additionnée',
      unit: 'ha',
    },
    {
      name: 'pole_geompoint',
      type: 'geopoint',
      required: true,
      meaning: 'position du centre du pôle',
    },
    {
      name: 'pole_rayonnement',
      type: 'string',
      values: ['international', 'national', 'régional', 'local', ...GENERIC],
      meaning: 'portée du pôle',
    },
  ],
}
