// Names that no real estate bears by design: drawn from word lists. A meeting with a real one is chance.
import type { Random } from './random.ts'

const KINDS = [
  'Parc d’activités',
  'ZAE',
  'Zone d’activités',
  'ZI',
  'Parc industriel',
  'Pôle d’activités',
  'Domaine d’activités',
]

const HEADS = [
  ['du', 'Moulin'], ['de la', 'Croix'], ['des', 'Closeaux'], ['du', 'Marais'], ['des', 'Noyers'], ['de la', 'Fontaine'],
  ['du', 'Chêne'], ['des', 'Vignes'], ['de la', 'Garenne'], ['du', 'Bois'], ['des', 'Prés'], ['de la', 'Plaine'],
  ['du', 'Clos'], ['des', 'Ormes'], ['de la', 'Mare'], ['du', 'Gué'], ['des', 'Sablons'], ['de la', 'Butte'],
  ['du', 'Ru'], ['des', 'Bruyères'], ['de la', 'Remise'], ['du', 'Pavé'], ['des', 'Carrières'], ['de la', 'Justice'],
  ['du', 'Poirier'], ['des', 'Peupliers'], ['de la', 'Haie'], ['du', 'Cornouiller'], ['des', 'Aulnes'], ['de la', 'Tuilerie'],
] as const // prettier-ignore

const TAILS = [
  'aux Moines',
  'Saint-Fiacre',
  'au Loup',
  'd’en Haut',
  'd’en Bas',
  'aux Ânes',
  'du Roi',
  'aux Fées',
  'Saint-Vrain',
  'des Dames',
  'aux Grues',
  'Notre-Dame',
  'à Cailloux',
  'du Levant',
  'du Couchant',
  'aux Lièvres',
  'aux Chats',
  'à Barreaux',
  'de Bise',
  'aux Pies',
]

/** «Parc d’activités du Moulin aux Fées». */
export function siteName(random: Random): string {
  const [article, head] = random.pick(HEADS)
  const tail = random.chance(0.7) ? ` ${random.pick(TAILS)}` : ''
  return `${random.pick(KINDS)} ${article} ${head}${tail}`
}
