// Words of the order by preference.
import { messages } from '../../geodata/model/messages.ts'

export const weightingWords = messages({
  fr: {
    order: 'Ordre',
    bySurface: 'Surface',
    byPreference: 'Préférences',
    weighting: 'Mes préférences',
    weightingNote:
      'Une préférence n’écarte aucun terrain : elle l’avance ou le recule. Une valeur inconnue ne rapporte rien.',
    weight: (name: string) => `Importance : ${name}`,
    ignored: 'sans importance',
    surfaceWish: 'Surface souhaitée',
    surfaceFromFilter: 'd’après les critères',
    reset: 'Rétablir',
    score: 'Accord',
    scoreOf: (percent: string) => `Accord avec vos préférences : ${percent}`,
    gives: (value: string, weight: string) => `${value} × ${weight}`,
    unknown: 'inconnu, ne rapporte rien',
    breakdown: 'Pourquoi ce rang',
  },
  en: {
    order: 'Order',
    bySurface: 'Surface',
    byPreference: 'Preferences',
    weighting: 'My preferences',
    weightingNote:
      'A preference leaves no plot out: it moves it up or down. An unknown value brings nothing.',
    weight: (name: string) => `Importance: ${name}`,
    ignored: 'not important',
    surfaceWish: 'Surface wished for',
    surfaceFromFilter: 'from the criteria',
    reset: 'Reset',
    score: 'Fit',
    scoreOf: (percent: string) => `Fit with your preferences: ${percent}`,
    gives: (value: string, weight: string) => `${value} × ${weight}`,
    unknown: 'unknown, brings nothing',
    breakdown: 'Why this rank',
  },
})
