// How large a plot is, by each measure that there is.
import { USABLE_RULE } from '../../model/plans/usable-ground.ts'
import type { ExportColumn } from './column.ts'
import { column } from './column.ts'

/** The square metre, in hectares. */
const HA = { decimals: 4 }

export const SURFACES: readonly ExportColumn[] = [
  column(
    'surface_ha',
    'surf_ha',
    'number',
    [
      'Surface SIG (ha)',
      'Surface plane du contour en Lambert-93. C’est elle que l’on filtre.',
      'GIS surface (ha)',
      'Planar surface of the outline in Lambert-93. It is what is filtered.',
    ],
    (plot) => plot.surface_ha,
    HA,
  ),
  column(
    'cadastral_ha',
    'cadast_ha',
    'number',
    [
      'Surface cadastrale (ha)',
      'Somme des contenances des parcelles ; vide si inconnue.',
      'Cadastral surface (ha)',
      'Sum of the official contents of its parcels; empty when unknown.',
    ],
    (plot) => plot.cadastral_ha,
    HA,
  ),
  column(
    'declared_ha',
    'declar_ha',
    'number',
    [
      'Surface déclarée (ha)',
      'Telle que la source la déclare.',
      'Declared surface (ha)',
      'As the source declares it.',
    ],
    (plot) => plot.declared_ha,
    HA,
  ),
  column(
    'usable_ha',
    'usable_ha',
    'number',
    [
      'Surface utile estimée (ha)',
      `${USABLE_RULE.fr} Une estimation.`,
      'Estimated usable surface (ha)',
      `${USABLE_RULE.en} An estimate.`,
    ],
    (plot) => plot.usable_ha,
    HA,
  ),
  column(
    'natural_ha',
    'natural_ha',
    'number',
    [
      'Sol naturel (ha)',
      'Espaces naturels, agricoles et forestiers du terrain.',
      'Natural land (ha)',
      'Natural, agricultural and forest land of the plot.',
    ],
    (plot) => plot.natural_ha,
    HA,
  ),
  ...(['width', 'length'] as const).map((side) =>
    column(
      `rectangle_${side}_m`,
      `rect_${side === 'width' ? 'w' : 'l'}_m`,
      'number',
      side === 'width'
        ? [
            'Rectangle, largeur (m)',
            'Petit côté du plus grand rectangle qui tient dans la surface utile.',
            'Rectangle, width (m)',
            'Shorter side of the largest rectangle that fits in the usable surface.',
          ]
        : [
            'Rectangle, longueur (m)',
            'Grand côté de ce rectangle.',
            'Rectangle, length (m)',
            'Longer side of that rectangle.',
          ],
      (plot) => plot[`rectangle_${side}_m`],
      { decimals: 1 },
    ),
  ),
]
