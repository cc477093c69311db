// The words of what an author says of a project: names of the fields and of their answers.
import type { Translated } from '../language.ts'
import type { Project } from './support-project.ts'

type FieldLabel = { name: string; values: Readonly<Record<string, string>> }

const YES_NO: Translated<Record<string, string>> = {
  fr: { true: 'oui', false: 'non' },
  en: { true: 'yes', false: 'no' },
}
const yesNo = (fr: string, en: string): Translated<FieldLabel> => ({
  fr: { name: fr, values: YES_NO.fr },
  en: { name: en, values: YES_NO.en },
})

export const PROJECT_LABELS: Record<keyof Project, Translated<FieldLabel>> = {
  size: {
    fr: {
      name: 'Taille de l’entreprise',
      values: {
        start_up: 'jeune pousse',
        sme: 'PME',
        mid_cap: 'ETI',
        large: 'grande entreprise',
      },
    },
    en: {
      name: 'Size of the company',
      values: { start_up: 'start-up', sme: 'SME', mid_cap: 'mid-cap', large: 'large company' },
    },
  },
  sector: {
    fr: {
      name: 'Filière',
      values: {
        aerospace: 'aéronautique et spatial',
        health: 'santé',
        green_energy: 'énergies vertes',
        sustainable_mobility: 'mobilités durables',
        ai: 'intelligence artificielle',
        quantum: 'quantique',
        other: 'autre',
      },
    },
    en: {
      name: 'Sector',
      values: {
        aerospace: 'aeronautics and space',
        health: 'health',
        green_energy: 'green energy',
        sustainable_mobility: 'sustainable mobility',
        ai: 'artificial intelligence',
        quantum: 'quantum',
        other: 'other',
      },
    },
  },
  new_site: yesNo('Nouveau site', 'New site'),
  decarbonisation: yesNo('Décarbonation', 'Decarbonisation'),
  innovation: yesNo('Innovation', 'Innovation'),
  recruiting: yesNo('Recrutement', 'Recruiting'),
}
