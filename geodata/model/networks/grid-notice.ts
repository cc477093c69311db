// What no open data tell of the grid, and whom to ask: the sheet and the offers say it in the same words.
import type { Translated } from '../language.ts'

export const GRID_NOTICE: Translated = {
  fr: 'La capacité du réseau électrique à alimenter un nouveau site n’est publiée nulle part : un poste ou une ligne proche n’est pas une puissance disponible. Elle se demande aux gestionnaires, Enedis pour le réseau de distribution et RTE pour le réseau de transport, par une demande de raccordement.',
  en: 'How much power the grid could supply to a new site is not published: a substation or a line nearby is not available capacity. It is for the operators to say, Enedis for the distribution grid and RTE for the transmission grid, on a request for connection.',
}
