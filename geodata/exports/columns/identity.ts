// Who a plot is: rank, names, site, territory, parcels; and what stands last in a row.
import type { ExportColumn } from './column.ts'
import { column, joined } from './column.ts'

export const IDENTITY: readonly ExportColumn[] = [
  column(
    'rank',
    'rank',
    'integer',
    ['Rang', 'Place dans la liste, à partir de 1.', 'Rank', 'Place in the list, from 1.'],
    (plot) => plot.rank,
  ),
  column(
    'id',
    'id',
    'text',
    [
      'Identifiant',
      'Celui du producteur, ou calculé.',
      'Identifier',
      'The producer’s, or computed.',
    ],
    (plot) => plot.id,
  ),
  column(
    'name',
    'name',
    'text',
    ['Nom', 'Nom du terrain, s’il en a un.', 'Name', 'Name of the plot, if it has one.'],
    (plot) => plot.name,
  ),
  column(
    'site_id',
    'site_id',
    'text',
    ['Site (identifiant)', 'Site économique qui le porte.', 'Site (id)', 'Site that holds it.'],
    (plot) => plot.site_id,
  ),
  column(
    'site_name',
    'site_name',
    'text',
    ['Site', 'Nom du site économique.', 'Site', 'Name of the economic site.'],
    (plot) => plot.site_name,
  ),
  column(
    'code_insee',
    'code_insee',
    'text',
    ['Code INSEE', 'De la commune.', 'INSEE code', 'Of the commune.'],
    (plot) => plot.code_insee,
  ),
  column(
    'commune',
    'commune',
    'text',
    ['Commune', 'Nom de la commune.', 'Commune', 'Name of the commune.'],
    (plot) => plot.commune,
  ),
  column(
    'epci',
    'epci',
    'text',
    ['EPCI (SIREN)', 'De l’intercommunalité.', 'EPCI (SIREN)', 'Of the intercommunal authority.'],
    (plot) => plot.epci,
  ),
  column(
    'epci_name',
    'epci_name',
    'text',
    ['EPCI', 'Nom de l’intercommunalité.', 'EPCI', 'Name of the intercommunal authority.'],
    (plot) => plot.epci_name,
  ),
  column(
    'departement',
    'dept',
    'text',
    ['Département', 'Numéro du département.', 'Département', 'Number of the département.'],
    (plot) => plot.departement,
  ),
  column(
    'cadastral_refs',
    'refcad',
    'text',
    [
      'Parcelles',
      'Références cadastrales de 14 caractères, séparées par « | ».',
      'Parcels',
      'Cadastral references of 14 characters, separated by "|".',
    ],
    (plot) => joined(plot.cadastral_refs),
  ),
]

export const ENDS: readonly ExportColumn[] = [
  ...(['lon', 'lat'] as const).map((key, at) =>
    column(
      key,
      key,
      'number',
      [
        at ? 'Latitude' : 'Longitude',
        'D’un point sur le terrain, EPSG:4326.',
        at ? 'Latitude' : 'Longitude',
        'Of a point on the plot, EPSG:4326.',
      ],
      (plot) => plot.centre[at] ?? null,
      { decimals: 6 },
    ),
  ),
  column(
    'unknown',
    'unknown',
    'text',
    [
      'Valeurs inconnues',
      'Mots du filtre dont la valeur n’est pas connue ici.',
      'Unknown values',
      'Words of the filter whose value is not known here.',
    ],
    (plot) => joined(plot.unknown),
  ),
  column(
    'source',
    'source',
    'text',
    ['Source', 'Jeu de données du terrain.', 'Source', 'Dataset of the plot.'],
    (plot) => plot.source,
  ),
]

/** In lists ordered by preference only. */
export const SCORE = column(
  'fit_score',
  'fit_score',
  'integer',
  [
    'Accord (‰)',
    'Avec les préférences qui ordonnent la liste, en millièmes.',
    'Fit (‰)',
    'With the preferences that order the list, in thousandths.',
  ],
  (plot) => plot.fit?.score ?? null,
)
