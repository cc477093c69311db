// An example of the inventories, for the API's document. A test parses it with its schema.
const health = {
  plots: 15,
  surface_ha: 41.2,
  vacant_plots: 2,
  vacant_ha: 5.1,
  vacant_share: 0.1333,
  vacant_share_ha: 0.1238,
  unknown_plots: 1,
  unknown_ha: 0.9,
  unknown_share: 0.0667,
  unknown_share_ha: 0.0218,
  missing: 4,
  required: 129,
  missing_fields: { terr_usage: 4 },
}

export const EXAMPLE_INVENTORIES = {
  version: 3,
  demonstration: false,
  on: '2026-11-25',
  years: 6,
  first_due: '2023-08-22',
  epci: [
    {
      siren: '200058485',
      name: 'Boucle Nord de Seine',
      kind: 'EPT',
      basis: 'cnig',
      sites: 1,
      ...health,
      oldest: '2022-05-01',
      overdue_sites: 0,
      undated_sites: 0,
    },
  ],
  sites: [
    {
      id: '95018_SITE-ECO_00001',
      name: 'Parc d’activités du Petit Marais',
      epci: '200058485',
      code_insee: '95018',
      commune: 'Argenteuil',
      basis: 'cnig',
      ...health,
      declared_vacancy: 13,
      updated_on: '2022-05-01',
      dated_by: 'site',
      age_years: 4.5,
      due_on: '2028-05-01',
      overdue: false,
    },
  ],
}
