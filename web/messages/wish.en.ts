// Words of the order by preference, in English.
import type { Translation } from './translation.ts'
import type { wishFr } from './wish.fr.ts'

export const wishEn: Translation<typeof wishFr> = {
  order: 'Order',
  bySurface: 'Surface',
  byWish: 'Preferences',
  wish: 'My preferences',
  wishNote:
    'A preference leaves no plot out: it moves it up or down. An unknown value brings nothing.',
  weight: (name) => `Importance: ${name}`,
  ignored: 'not important',
  surfaceWish: 'Surface wished for',
  surfaceFromFilter: 'from the criteria',
  reset: 'Reset',
  score: 'Fit',
  scoreOf: (percent) => `Fit with your preferences: ${percent}`,
  gives: (value, weight) => `${value} × ${weight}`,
  unknown: 'unknown, brings nothing',
  breakdown: 'Why this rank',
}
