// What is mended in a delivery, each under a rule that the ledger counts. French: producers read it.

export const MENDING = {
  encoding: 'fichier en Windows-1252 et non en UTF-8, lu comme tel',
  twice: 'accents encodés deux fois (« Ã© ») rétablis',
  invisible: 'caractères invisibles retirés',
  spaces: 'espaces en trop retirées',
  missing: 'valeur manquante écrite NA, NaN ou N/A',
  list: 'valeur de liste reconnue malgré accents, casse, apostrophes ou ponctuation',
  alias: 'libellé d’une autre version du standard',
  split: 'valeur de liste coupée par un séparateur, recollée',
  surplus: 'cellules vides en trop en fin de ligne',
  comma: 'virgule décimale lue comme un point',
  thousands: 'espaces entre les chiffres retirées',
  date: 'date réécrite en AAAA-MM-JJ',
  year: 'année tirée d’une date',
  idSpaces: 'espaces dans un identifiant retirées',
  parcels: 'références cadastrales remises en forme',
  lambert: 'coordonnées Lambert-93 dans un GeoJSON, lues en EPSG:2154',
  swapped: 'axes permutés, remis en ordre',
  ring: 'anneau refermé, écart de moins de 1 m',
  feature: 'géométrie tirée d’un objet Feature',
} as const

export type Mending = (typeof MENDING)[keyof typeof MENDING]
