// How large a plot is, and what fits on it.
import { NARROW } from '../../text/format-figures.ts'
import { USABLE_RULE, USABLE_SHORT } from '../../plans/usable-ground.ts'
import { readFits } from '../word-readers.ts'
import type { FitsCriterion } from './criterion.ts'
import { atLeast, between } from './ranges.ts'
import { figure } from './say.ts'
import { HECTARES } from './units.ts'
import { word } from './words.ts'

/** As by a logarithm. */
const HECTARE_EDGES = [
  0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.7, 1, 1.5, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 50,
  100,
] as const

const SURFACE = between({
  id: 'surface',
  column: 'surface_m2',
  least: ['surface_min', 8],
  most: ['surface_max', 15],
  unit: HECTARES,
  edges: HECTARE_EDGES,
  label: {
    fr: {
      short: 'Surface',
      meaning: 'Surface plane du terrain, mesurée sur son contour en Lambert-93.',
    },
    en: { short: 'Surface', meaning: 'Planar area of the plot’s outline, in Lambert-93.' },
  },
  noun: { fr: 'Surface', en: 'Surface' },
  fields: {
    least: { fr: 'Surface minimale', en: 'Smallest surface' },
    most: { fr: 'Surface maximale', en: 'Largest surface' },
  },
  page: { group: 'surface', place: 1 },
})

const USABLE = atLeast({
  id: 'usable',
  column: 'usable_m2',
  least: ['usable_min', 8],
  unit: HECTARES,
  edges: HECTARE_EDGES,
  label: {
    fr: {
      short: 'Surface utile',
      meaning: `Estimation. ${USABLE_RULE.fr}`,
    },
    en: {
      short: 'Usable surface',
      meaning: `An estimate. ${USABLE_RULE.en}`,
    },
  },
  noun: { fr: 'Surface utile estimée', en: 'Estimated usable surface' },
  note: {
    fr: `${USABLE_SHORT.fr} Inconnue où une contrainte qui interdit n’est pas connue.`,
    en: `${USABLE_SHORT.en} Unknown where a constraint that forbids is not known.`,
  },
  page: { group: 'surface', place: 2 },
})

const CADASTRAL = atLeast({
  id: 'cadastral',
  column: 'cadastral_m2',
  least: ['cadastral_min', 8],
  unit: HECTARES,
  edges: HECTARE_EDGES,
  label: {
    fr: {
      short: 'Surface cadastrale',
      meaning: 'Somme des contenances des parcelles du terrain au cadastre.',
    },
    en: {
      short: 'Cadastral surface',
      meaning: 'Sum of the official contents of the plot’s parcels.',
    },
  },
  noun: { fr: 'Surface cadastrale', en: 'Cadastral surface' },
  note: {
    fr: 'Somme des contenances des parcelles. Inconnue où la source ne la donne pas.',
    en: 'Sum of the official contents of the parcels. Unknown where the source does not give it.',
  },
  page: { group: 'surface', place: 3 },
})

const FITS: FitsCriterion = {
  id: 'fits',
  how: 'fits',
  control: 'footprint',
  column: 'fit_length_dm',
  words: [
    word('fits', readFits, (sides: readonly [number, number]) => sides.join('x'), {
      about: 'sides of a rectangle in metres, at any bearing.',
      schema: { type: 'string', pattern: '^\\d{1,5}x\\d{1,5}$' },
      example: '120x250',
    }),
  ],
  label: {
    fr: {
      short: 'Emprise à loger',
      meaning:
        'Un rectangle de ces côtés tient dans la surface utile, quelle que soit son orientation.',
    },
    en: {
      short: 'Footprint that fits',
      meaning: 'A rectangle of these sides fits inside the usable surface, at any bearing.',
    },
  },
  say({ fits = [0, 0] }, language) {
    const sides = fits.map((side) => figure(side, language)).join(`${NARROW}×${NARROW}`)
    return language === 'fr'
      ? `Un rectangle de ${sides}${NARROW}m doit tenir`
      : `A rectangle of ${sides}${NARROW}m must fit`
  },
  page: { group: 'surface', place: 4 },
}

export const SURFACE_CRITERIA = [SURFACE, USABLE, CADASTRAL, FITS] as const
