// Plots that a person points at: by a list, a frame, an area or words.
import { NARROW } from '../../text/format-figures.ts'
import type { Language } from '../../language.ts'
import { readArea } from '../area.ts'
import { LIMITS } from '../filter-words.ts'
import { ID, readBbox, readQ, readWithin } from '../word-readers.ts'
import type { ServerCriterion } from './criterion.ts'
import { figure } from './say.ts'
import { codesWord, word } from './words.ts'

const IDS: ServerCriterion<'ids', readonly string[], 'pasted'> = {
  id: 'ids',
  how: 'server',
  control: 'pasted',
  words: [
    codesWord(
      'ids',
      { pattern: ID, what: 'plot ids', most: LIMITS.ids },
      { type: 'string', maxLength: 64 },
      ['P-000001', 'P-000002'],
    ),
  ],
  label: {
    fr: { short: 'Terrains choisis', meaning: 'Liste de terrains.' },
    en: { short: 'Chosen plots', meaning: 'A list of plots.' },
  },
  say({ ids = [] }, language) {
    const [one, count] = [ids.length === 1, figure(ids.length, language)]
    if (language === 'fr') return one ? '1 terrain choisi' : `${count} terrains choisis`
    return one ? '1 chosen plot' : `${count} chosen plots`
  },
  page: { group: 'territory', place: 2 },
}

type Frame = readonly [west: number, south: number, east: number, north: number]

const BBOX: ServerCriterion<'bbox', Frame, 'link'> = {
  id: 'bbox',
  how: 'server',
  control: 'link',
  words: [
    word('bbox', readBbox, (frame: Frame) => frame.join(','), {
      about: 'west,south,east,north in degrees; plots with more than half inside.',
      schema: { type: 'array', items: { type: 'number' }, minItems: 4, maxItems: 4 },
      style: 'form',
      explode: false,
      example: [2.3, 48.9, 2.6, 49.1],
    }),
  ],
  label: {
    fr: {
      short: 'Cadre de la carte',
      meaning: 'Terrains dont plus de la moitié est dans le cadre.',
    },
    en: { short: 'Map frame', meaning: 'Plots with more than half inside the frame.' },
  },
  say: (_, language) =>
    language === 'fr' ? 'Dans le cadre de la carte choisi' : 'Inside the chosen map frame',
  page: { group: 'territory', place: 2 },
}

const WITHIN: ServerCriterion<'within', string, 'area'> = {
  id: 'within',
  how: 'server',
  control: 'area',
  words: [
    // Its signs stand in a query string as they are.
    word('within', readWithin, (area: string) => area, {
      about:
        'circle:LONGITUDE,LATITUDE,METRES, polygon:… as the page writes it, or area:KEY of POST /api/areas.',
      schema: { type: 'string', maxLength: 1300 },
      example: 'circle:2.45000,48.97000,5000',
    }),
  ],
  label: {
    fr: {
      short: 'Périmètre',
      meaning: 'Terrains dont plus de la moitié est dans le périmètre dessiné ou apporté.',
    },
    en: { short: 'Area', meaning: 'Plots with more than half inside the area drawn or brought.' },
  },
  say: ({ within = '' }, language) => areaSentence(within, language),
  page: { group: 'territory', place: 2 },
}

function areaSentence(text: string, language: Language): string {
  const read = readArea(text)
  const area = 'area' in read ? read.area : undefined
  const fr = language === 'fr'
  if (area?.kind === 'circle') {
    const far =
      area.radius_m < 1000
        ? `${figure(area.radius_m, language)}${NARROW}m`
        : `${figure(area.radius_m / 1000, language)}${NARROW}km`
    return fr ? `À moins de ${far} du point choisi` : `Within ${far} of the chosen point`
  }
  if (area?.kind === 'stored') return fr ? 'Dans le périmètre apporté' : 'Inside the area brought'
  return fr ? 'Dans le périmètre dessiné' : 'Inside the drawn area'
}

const Q: ServerCriterion<'q', string, 'words'> = {
  id: 'q',
  how: 'server',
  control: 'words',
  words: [
    word('q', readQ, encodeURIComponent, {
      about: null,
      schema: { type: 'string', maxLength: LIMITS.qLength },
      example: 'petit marais',
    }),
  ],
  label: {
    fr: {
      short: 'Mots',
      meaning: 'Mots du nom du terrain, du site, de la commune, ou référence cadastrale.',
    },
    en: {
      short: 'Words',
      meaning: 'Words of the plot, site or commune name, or a cadastral reference.',
    },
  },
  say: ({ q = '' }, language) =>
    language === 'fr' ? `Contient «${NARROW}${q}${NARROW}»` : `Contains “${q}”`,
  page: { group: 'territory', place: 1 },
}

export const CHOSEN_CRITERIA = [IDS, BBOX, WITHIN, Q] as const
