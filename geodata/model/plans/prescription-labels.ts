// The kinds of prescription of the CNIG PLU standard that weigh on economic land. Others are shown by their code.
import type { Language, Translated } from '../language.ts'

export const PRESCRIPTION_KINDS: Readonly<Record<string, Translated>> = {
  '01': { fr: 'Espace boisé classé', en: 'Protected woodland (EBC)' },
  '02': {
    fr: 'Limite de la constructibilité (risques, environnement)',
    en: 'Limit on building (risk, environment)',
  },
  '05': { fr: 'Emplacement réservé', en: 'Reserved site' },
  '18': {
    fr: 'Orientation d’aménagement et de programmation (OAP)',
    en: 'Planning guidelines (OAP)',
  },
  '18-07': { fr: 'OAP, commerce et artisanat', en: 'OAP on retail and crafts' },
  '18-11': { fr: 'OAP valant création de ZAC', en: 'OAP that creates a ZAC' },
  '35': {
    fr: 'Terrain agricole ou forestier à préserver',
    en: 'Farm or forest land to keep',
  },
  '45': { fr: 'ZAC', en: 'ZAC' },
  '50': { fr: 'Usages interdits', en: 'Forbidden uses' },
  '51': { fr: 'Usages sous conditions', en: 'Uses with conditions' },
  '52': {
    fr: 'Équipement logistique à préserver ou à développer',
    en: 'Logistics facility to keep or develop',
  },
}

/** The name of a prescription by its two codes; undefined where the standard's wording has not been read. */
export const prescriptionName = (
  code: string,
  subcode: string,
  language: Language,
): string | undefined =>
  (PRESCRIPTION_KINDS[`${code}-${subcode}`] ?? PRESCRIPTION_KINDS[code])?.[language]
