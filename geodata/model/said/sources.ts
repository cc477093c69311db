// Where sentences stand, as docs/what-we-say.md names it.
import type { Translated } from '../language.ts'
import type { Said, SaidStrength } from './said.ts'

export type Standing = Pick<Said, 'source' | 'strength'>

const same = (source: string, strength: SaidStrength): Standing => ({
  source: { fr: source, en: source },
  strength,
})
export const standing = (fr: string, en: string, strength: SaidStrength): Standing => ({
  source: { fr, en },
  strength,
})

export const OURS = standing('Convention du projet', 'Convention of this project', 'ours')
export const NAME = standing('—', '—', 'name')
export const TO_SUPPLY = standing(
  'Source à fournir : aucun texte n’a été lu',
  'Source to supply: no text was read',
  'to_supply',
)
export const inCode = (articles: string, strength: SaidStrength): Standing =>
  standing(
    `Code de l’urbanisme, ${articles}`,
    `Code de l’urbanisme (planning code), ${articles}`,
    strength,
  )
export const CNIG_GLOSS = standing(
  'Codes du standard CNIG « Sites économiques » v2024-10 ; leur explication est du projet',
  'Codes of the CNIG standard “Sites économiques” v2024-10; their explanation is this project’s',
  'ours',
)
export const MOS_GROUPING = standing(
  'Regroupement des 79 postes du MOS publié par un tiers (DDT95/urbanisme95)',
  'Grouping of the 79 classes of the MOS as a third party publishes it (DDT95/urbanisme95)',
  'reported',
)
export const ZAE_LAW = inCode('L318-8-1 et L318-8-2', 'read')
export const MONITEUR = same(
  'Le Moniteur, « Région : polycentrisme et sobriété foncière au cœur du SDRIF-E »',
  'read',
)
export const CNIG_PLU = same('CNIG, symbologie du standard PLU (cnigfr/DDU-SG5)', 'read')
export const VERSAILLES = same(
  'Versailles Grand Parc : SDRIF-E, la Région met le cap sur 2040',
  'read',
)
export const REGION_RELEASE = standing(
  'Région Île-de-France, communiqué de presse du 14 novembre 2025',
  'Région Île-de-France, press release of 14 November 2025',
  'read',
)
export const SDRIF_E_CARDS = standing(
  'Région Île-de-France, fiches des couches du SDRIF-E sur data.gouv.fr',
  'Région Île-de-France, cards of the SDRIF-E layers on data.gouv.fr',
  'read',
)

/** What stands in a table of labels by its code: names and their meaning, one standing for all or one each. */
export const labelsSaid = (
  table: string,
  labels: Readonly<Record<string, Translated<{ short: string; meaning: string }>>>,
  of: Standing | Readonly<Record<string, Standing>>,
): Said[] =>
  Object.entries(labels).flatMap(([code, { fr, en }]) => [
    { rule: `${table} ${code}`, said: { fr: fr.short, en: en.short }, ...NAME },
    {
      rule: `${table} ${code}`,
      said: { fr: fr.meaning, en: en.meaning },
      ...(isStanding(of) ? of : (of[code] ?? TO_SUPPLY)),
    },
  ])

const isStanding = (of: Standing | Readonly<Record<string, Standing>>): of is Standing =>
  typeof of['strength'] === 'string'

/** What stands in a table of plain words by its code. */
export const wordsSaid = (
  table: string,
  words: Readonly<Record<string, Translated>>,
  of: Standing,
): Said[] =>
  Object.entries(words).map(([code, said]) => ({ rule: `${table} ${code}`, said, ...of }))
