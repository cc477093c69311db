// The MOS (mode d'occupation du sol) of L'Institut Paris Region in 79 classes: names, families, and which are read as
// built or laid out, which the codes call artificialised. The classes and this grouping are published by third parties: a
// reading, not artificialisation as the law defines it.
import type { Language, Translated } from '../language.ts'

const names = (fr: string, en: string): Translated => ({ fr, en })

/** 18 tennis courts, 24 squares, 28 to 79 buildings, yards, roads and works. */
export const ARTIFICIALISED_CODES: readonly number[] = [
  18,
  24,
  ...Array.from({ length: 52 }, (_, i) => 28 + i),
]

export const isArtificialised = (code: number): boolean => ARTIFICIALISED_CODES.includes(code)

/** Natural, agricultural and forest land (ENAF): woods, farmland and water, not the open space of towns. */
export const ENAF_CODES: readonly number[] = Array.from({ length: 12 }, (_, i) => i + 1)
export const isEnaf = (code: number): boolean => ENAF_CODES.includes(code)

/** Said wherever land is read from the MOS. */
export const ARTIFICIALISED_CAUTION: Translated = names(
  'Sont lus bâtis ou aménagés les postes 18, 24 et 28 à 79 du MOS : un regroupement publié, qui n’est pas l’artificialisation au sens de la loi.',
  'Classes 18, 24 and 28 to 79 of the MOS are read as built or laid out: a published grouping, not artificialisation as the law defines it.',
)

/** Families by their last class. */
const FAMILIES: readonly (readonly [last: number, name: Translated])[] = [
  [5, names('Bois et milieux naturels', 'Woods and natural land')],
  [10, names('Espaces agricoles', 'Farmland')],
  [12, names('Eau', 'Water')],
  [27, names('Espaces ouverts urbains', 'Urban open space')],
  [35, names('Habitat', 'Housing')],
  [54, names('Activités', 'Economic activity')],
  [59, names('Équipements sportifs bâtis', 'Sports buildings')],
  [72, names('Équipements publics', 'Public facilities')],
  [79, names('Transports et chantiers', 'Transport and works')],
]

/** Classes whose name has been read; others go by their family. */
const CLASSES: Readonly<Record<number, Translated>> = {
  1: names('Bois', 'Woods'),
  6: names('Terres labourées', 'Ploughed land'),
  7: names('Prairies', 'Meadows'),
  8: names('Vergers, pépinières', 'Orchards, nurseries'),
  9: names('Maraîchage, horticulture', 'Market gardens'),
  10: names('Serres', 'Greenhouses'),
  27: names('Terrains vacants', 'Vacant land'),
  36: names('Activités en tissu urbain mixte', 'Activities in mixed urban fabric'),
  37: names('Grandes emprises industrielles', 'Large industrial sites'),
  38: names('Zones d’activités économiques', 'Economic activity zones'),
  39: names('Entreposage à l’air libre', 'Open-air storage'),
  40: names('Entrepôts logistiques', 'Logistics warehouses'),
  41: names('Stockage de données', 'Data storage'),
  42: names('Grandes surfaces commerciales', 'Large retail'),
  43: names('Autres commerces', 'Other retail'),
  44: names('Stations-services', 'Service stations'),
  45: names('Bureaux', 'Offices'),
  46: names('Production d’eau', 'Water supply'),
  47: names('Assainissement', 'Sewage treatment'),
  48: names('Électricité', 'Electricity'),
  49: names('Gaz', 'Gas'),
  50: names('Pétrole', 'Oil'),
  51: names('Chaleur', 'Heat'),
  52: names('Extraction de matériaux', 'Quarrying'),
  53: names('Tri et valorisation des déchets', 'Waste sorting and recovery'),
  54: names('Stockage de déchets', 'Landfill'),
  73: names('Emprise ferrée', 'Railway land'),
  74: names('Voies routières', 'Roads'),
  75: names('Parkings de surface', 'Surface car parks'),
  76: names('Parkings en étages', 'Multi-storey car parks'),
  77: names('Gares routières, dépôts de bus', 'Bus stations and depots'),
  78: names('Installations aéroportuaires', 'Airport facilities'),
  79: names('Chantiers', 'Building sites'),
}

/** "Entrepôts logistiques (poste 40)"; the family where the name of the class is not known. */
export function landUseName(code: number, language: Language): string {
  const name = CLASSES[code] ?? FAMILIES.find(([last]) => code <= last)?.[1]
  const word = language === 'fr' ? `poste ${code}` : `class ${code}`
  return name ? `${name[language]} (${word})` : word
}
