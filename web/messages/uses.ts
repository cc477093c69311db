// Words about what the plans admit: the control of the filter, the sheet and the comparison.
import { messages } from '../../geodata/model/messages.ts'

export const useWords = messages({
  fr: {
    bases: 'Compter comme admis',
    share: 'Sur au moins',
    ofPlot: '% du terrain',
    byAnswer: 'Terrains par réponse',
    evidence: 'D’où vient la confiance',
    readFrom: (source: string) => `Source : ${source}`,
  },
  en: {
    bases: 'Count as admitted',
    share: 'Over at least',
    ofPlot: '% of the plot',
    byAnswer: 'Plots by answer',
    evidence: 'What the confidence stands on',
    readFrom: (source: string) => `Source: ${source}`,
  },
})
