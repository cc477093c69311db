// Words of briefs and of reports of errors, in English.
import type { briefFr } from './brief.fr.ts'
import type { Translation } from './translation.ts'

export const briefEn: Translation<typeof briefFr> = {
  save: 'Save this brief',
}
