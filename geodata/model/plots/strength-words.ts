// What the reason of the mark for zoning says: the answer for industry, and how sure the reading is.

export const ANSWER_WORDS = {
  fr: {
    yes: 'Industrie admise',
    conditional: 'Industrie admise sous conditions',
    to_check: 'Industrie à vérifier au règlement',
    no: 'Industrie non admise',
  },
  en: {
    yes: 'Industry admitted',
    conditional: 'Industry admitted with conditions',
    to_check: 'Industry to check in the written rules',
    no: 'Industry not admitted',
  },
} as const
export const CONFIDENCE_WORDS = {
  fr: {
    high: 'confiance forte dans la lecture',
    medium: 'confiance moyenne dans la lecture',
    low: 'confiance faible dans la lecture',
  },
  en: {
    high: 'high confidence in the reading',
    medium: 'medium confidence in the reading',
    low: 'low confidence in the reading',
  },
} as const
