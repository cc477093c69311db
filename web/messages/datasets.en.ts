// Words of the panel of datasets, in English. Reasons come from the run, in French.
import type { datasetsFr } from './datasets.fr.ts'
import type { Translation } from './translation.ts'

export const datasetsEn: Translation<typeof datasetsFr> = {
  producer: 'Producer',
  licence: 'Licence',
  vintage: 'Vintage',
  vintageUnknown: 'not stated',
  fetched: 'Read on',
  coverage: 'Coverage',
  wholeRegion: 'the whole region',
  inPart: (names) => `in part: ${names}`,
  noCoverage: 'not determined: off its own objects the value is unknown',
  rows: 'Rows',
  read: (n) => `${n} read`,
  kept: (n) => `${n} kept`,
  mended: (n) => `${n} mended`,
  rejected: (n) => `${n} rejected`,
  mendedTitle: 'Mended',
  rejectedTitle: 'Rejected',
  derivedTitle: 'What was made of it',
}
