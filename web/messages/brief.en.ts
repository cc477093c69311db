// Words of briefs and of reports of errors, in English.
import type { briefFr } from './brief.fr.ts'
import type { Translation } from './translation.ts'

export const briefEn: Translation<typeof briefFr> = {
  save: 'Save this brief',
  lost: 'The brief has ended or was erased, or the link is not complete. An edit link ends with # and a long run of signs: without it nobody can open it.',
}
