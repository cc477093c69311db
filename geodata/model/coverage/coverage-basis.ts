// Who says where a dataset can be relied on.
import type { Translated } from '../language.ts'

export const COVERAGE_BASES = [
  'answer',
  'producer',
  'operator',
  'beside',
  'territory',
  'synthetic',
] as const
export type CoverageBasis = (typeof COVERAGE_BASES)[number]

export const COVERAGE_BASIS_LABELS: Readonly<Record<CoverageBasis, Translated>> = {
  answer: {
    fr: 'réponse complète de l’adresse à une question sur ce territoire',
    en: 'whole answer of the address to a question about this territory',
  },
  producer: {
    fr: 'fichier publié par le producteur pour ce territoire',
    en: 'file that its producer publishes for this territory',
  },
  operator: {
    fr: 'déclarée par qui a chargé les données',
    en: 'stated by whoever loaded the data',
  },
  beside: {
    fr: 'déclarée à côté du fichier',
    en: 'stated beside the file',
  },
  territory: { fr: 'le territoire lui-même', en: 'the territory itself' },
  synthetic: { fr: 'région fictive', en: 'synthetic region' },
}
