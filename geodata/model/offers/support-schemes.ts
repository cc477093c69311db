// Regional support for industry, as the Region's press release of 14 November 2025 names it: amounts as published there, in
// our words. The rules are our reading of what the release says each scheme is for; conditions of a scheme that the
// release does not state are not guessed.
import type { Translated } from '../language.ts'
import { NARROW } from '../text/format-figures.ts'
import type { SupportRule } from './support-condition.ts'

const M = `${NARROW}M€`

export const SUPPORT_SOURCE: Translated = {
  fr: 'Région Île-de-France, communiqué de presse du 14 novembre 2025',
  en: 'Région Île-de-France, press release of 14 November 2025',
}

export type SupportScheme = {
  id: string
  /** Its own name, which stays French. */
  name: string
  amount: Translated
  /** What the release says that it is for, or has done. */
  says: Translated
  rule: SupportRule
}

export const SUPPORT_SCHEMES: readonly SupportScheme[] = [
  {
    id: 'plan',
    name: 'Plan régional de réindustrialisation et de décarbonation',
    amount: { fr: `400${M} sur 5 ans`, en: `400${M} over 5 years` },
    says: {
      fr: 'Cadre des aides régionales à l’industrie.',
      en: 'The frame of regional support for industry.',
    },
    rule: {
      any: [
        { field: 'new_site', one_of: [true] },
        { field: 'decarbonisation', one_of: [true] },
      ],
    },
  },
  {
    id: 'reindustrialisation_fund',
    name: 'Fonds Île-de-France Réindustrialisation',
    amount: { fr: `Fonds de 65${M}`, en: `Fund of 65${M}` },
    says: {
      fr: 'Pour la pré-industrialisation de jeunes pousses.',
      en: 'For start-ups on the way to industrial production.',
    },
    rule: { field: 'size', one_of: ['start_up'] },
  },
  {
    id: 'decarbonisation_fund',
    name: 'Fonds Île-de-France Décarbonation',
    amount: { fr: `Fonds de 150${M}`, en: `Fund of 150${M}` },
    says: {
      fr: 'Pour des PME et ETI franciliennes : énergies renouvelables et hydrogène vert, efficacité et industrie propre, bâtiment bas carbone, économie circulaire et recyclage, captage et usage du CO2, réseaux intelligents.',
      en: 'For SMEs and mid-caps of the region: renewable energy and green hydrogen, efficiency and clean industry, low-carbon building, circular economy and recycling, capture and use of CO2, smart grids.',
    },
    rule: {
      all: [
        { field: 'size', one_of: ['sme', 'mid_cap'] },
        {
          any: [
            { field: 'decarbonisation', one_of: [true] },
            { field: 'sector', one_of: ['green_energy'] },
          ],
        },
      ],
    },
  },
  {
    id: 'tp_up_pm_up',
    name: 'TP’up et PM’up',
    amount: {
      fr: `28,5${M} à 162 entreprises`,
      en: `28.5${M} to 162 companies`,
    },
    says: {
      fr: '44 de ces entreprises créaient un nouveau site.',
      en: '44 of these companies were opening a new site.',
    },
    rule: { field: 'new_site', one_of: [true] },
  },
  {
    id: 'jeunes_pousses',
    name: 'Jeunes Pousses Industrielles',
    amount: {
      fr: `Jusqu’à 1,2${M} par entreprise`,
      en: `Up to 1.2${M} per company`,
    },
    says: { fr: '18 PME aidées.', en: '18 SMEs supported.' },
    rule: { field: 'size', one_of: ['start_up', 'sme'] },
  },
  {
    id: 'innov_up',
    name: 'Innov’up',
    amount: {
      fr: `35${M} à plus de 120 entreprises industrielles`,
      en: `35${M} to over 120 industrial companies`,
    },
    says: { fr: 'Pour l’innovation.', en: 'For innovation.' },
    rule: { field: 'innovation', one_of: [true] },
  },
  {
    id: 'grands_lieux',
    name: 'Grands Lieux d’Innovation',
    amount: { fr: `3,3${M} depuis 2022`, en: `3.3${M} since 2022` },
    says: { fr: 'Pour des lieux d’innovation.', en: 'For places of innovation.' },
    rule: {
      all: [
        { field: 'innovation', one_of: [true] },
        { field: 'new_site', one_of: [true] },
      ],
    },
  },
  {
    id: 'parcours_industrie',
    name: 'Parcours Industrie',
    amount: {
      fr: `Prime de formation de 1${NARROW}000${NARROW}€, jusqu’à 2${NARROW}000${NARROW}€ pour les métiers en tension`,
      en: `Training bonus of €1,000, up to €2,000 for trades in shortage`,
    },
    says: {
      fr: `Recruter et former : 10${NARROW}000 demandeurs d’emploi visés d’ici fin 2025.`,
      en: 'Recruiting and training: 10,000 job seekers aimed at by the end of 2025.',
    },
    rule: { field: 'recruiting', one_of: [true] },
  },
]
