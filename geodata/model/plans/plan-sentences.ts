// What is said of law and plans beside the rules of use-rules.ts: each sentence with where it stands and how well that is
// known. The page, the documents and the files take their words from here.
import type { Translated } from '../language.ts'

/**
 * - read: the text, an official or press page, or a page that quotes the text was read
 * - reported: read in somebody else's account of the text
 * - data: read from a column of the published data, by a rule of this project
 * - ours: how this project counts, which no text sets
 */
export const STRENGTHS_OF_SOURCE = ['read', 'reported', 'data', 'ours'] as const
export type SourceStrength = (typeof STRENGTHS_OF_SOURCE)[number]

export type PlanSentence = { sentence: Translated; source: Translated; strength: SourceStrength }

const OURS: Translated = { fr: 'Convention du projet', en: 'Convention of this project' }
const code = (articles: string): Translated => ({
  fr: `Code de l’urbanisme, ${articles}`,
  en: `Code de l’urbanisme (planning code), ${articles}`,
})
/** Literal, so that messages can be written from it. */
const said = <const F extends string, const E extends string>(
  fr: F,
  en: E,
  source: Translated,
  strength: SourceStrength,
) => ({ sentence: { fr, en }, source, strength })

export const PLAN_SENTENCES = {
  binds_plans: said(
    'Le SDRIF-E s’impose aux documents d’urbanisme (SCoT, PLU), non aux permis.',
    'The SDRIF-E binds planning documents (SCoT, PLU), not permits.',
    {
      fr: 'Gide Real Estate, « La Région Île-de-France adopte son nouveau schéma directeur »',
      en: 'Gide Real Estate, “La Région Île-de-France adopte son nouveau schéma directeur”',
    },
    'reported',
  ),
  map_scale: said(
    'Ses cartes sont dressées au 1:150 000, jamais exactes à la parcelle.',
    'Its maps are drawn for 1:150,000, never accurate to the parcel.',
    {
      fr: 'Région Île-de-France, fiches des couches du SDRIF-E sur data.gouv.fr',
      en: 'Région Île-de-France, cards of the SDRIF-E layers on data.gouv.fr',
    },
    'read',
  ),
  no_permit: said(
    'Rien ici ne dit qu’un permis serait accordé ou refusé.',
    'Nothing here says that a permit would be granted or refused.',
    OURS,
    'ours',
  ),
  no_opinion: said(
    'Une lecture, non un avis : seuls les documents font foi.',
    'A reading, not an opinion: only the documents count.',
    OURS,
    'ours',
  ),
  uses_reading: said(
    'Lecture des données publiées du plan ; seul le règlement écrit fait foi.',
    'A reading of the published data of the plan; only the written rules are authoritative.',
    OURS,
    'ours',
  ),
  uses_by_share: said(
    'Un usage est retenu pour le terrain quand la moitié au moins du terrain l’admet, avec ou sans conditions, ou reste à vérifier au règlement.',
    'A use counts for the plot when at least half of the plot admits it, with or without conditions, or is to check in the written rules.',
    OURS,
    'ours',
  ),
  uses_to_check: said(
    'À vérifier au règlement : l’intitulé de la zone ne nomme pas l’usage, ce qui ne l’admet ni ne l’exclut.',
    'To check in the written rules: the wording of the zone does not name the use, which neither admits nor excludes it.',
    OURS,
    'ours',
  ),
  data_centres: said(
    'Les centres de données relèvent, avec la logistique, de la sous-destination « entrepôt » : les deux usages se lisent de même.',
    'Data centres belong, with logistics, to the sub-destination “entrepôt”: both uses are read alike.',
    {
      fr: 'Arrêté du 10 novembre 2016 modifié par l’arrêté du 22 mars 2023',
      en: 'Order of 10 November 2016 as amended by the order of 22 March 2023',
    },
    'read',
  ),
  communal_map: said(
    'Une carte communale n’a pas de règlement écrit : les règles nationales d’urbanisme (RNU) s’y appliquent.',
    'A carte communale has no written rules: the national planning rules (RNU) apply there.',
    code('L161-4 et R111-1'),
    'read',
  ),
  no_plan: said(
    'Sans plan ni carte communale, les règles nationales d’urbanisme (RNU) s’appliquent : les constructions ne sont autorisées que dans les parties urbanisées de la commune, sauf exceptions.',
    'Without a plan or a carte communale the national planning rules (RNU) apply: building is allowed only within the parts of the commune already built up, save exceptions.',
    code('L111-3 et L111-4'),
    'read',
  ),
  land_measured: said(
    'Ce qui est mesuré est la part d’espaces naturels, agricoles et forestiers (ENAF) du terrain ; ce n’est pas l’artificialisation au sens de la loi.',
    'What is measured is the share of natural, agricultural and forest land (ENAF) of the plot; it is not artificialisation as the law defines it.',
    OURS,
    'ours',
  ),
  chain: said(
    'Le SDRIF-E s’impose au SCoT, et le SCoT au PLU(i) ou à la carte communale, qui doivent être compatibles : la chaîne lie les documents, pas les permis.',
    'The SDRIF-E binds the SCoT, and the SCoT the PLU(i) or carte communale: each has to be compatible. The chain binds documents, not permits.',
    code('L131-1 et L131-4'),
    'read',
  ),
  chain_without_scot: said(
    'Quel SCoT s’applique n’est pas connu ici. Là où il n’y en a pas, le PLU(i) ou la carte communale doit être compatible directement avec le SDRIF-E.',
    'Which SCoT applies is not known here. Where there is none, the PLU(i) or carte communale has to be compatible with the SDRIF-E directly.',
    code('L131-6'),
    'read',
  ),
  chain_when: said(
    'La compatibilité s’examine tous les trois ans : la date qui vaut pour un plan n’est dite que si elle est connue.',
    'Compatibility is examined every three years: the date that holds for a plan is said only where it is known.',
    {
      fr: 'Ordonnance n° 2020-745 du 17 juin 2020, d’après la note d’analyse de l’ATD 31',
      en: 'Ordonnance no. 2020-745 of 17 June 2020, as reported by the note of ATD 31',
    },
    'reported',
  ),
  brownfield_zone_a: said(
    'Friche en zone agricole : être une friche n’y ouvre aucun droit à construire.',
    'Brownfield in a farming zone: being one opens no right to build there.',
    OURS,
    'ours',
  ),
  brownfield_zone_n: said(
    'Friche en zone naturelle : être une friche n’y ouvre aucun droit à construire.',
    'Brownfield in a natural zone: being one opens no right to build there.',
    OURS,
    'ours',
  ),
  symbol_ground: said(
    'Un symbole du SDRIF-E indique un lieu, pas un périmètre : son emprise est fixée par le plan local.',
    'A symbol of the SDRIF-E gives a place, not a perimeter: its ground is fixed by the local plan.',
    OURS,
    'ours',
  ),
  inventory_six_years: said(
    'L’inventaire des zones d’activité économique est actualisé au moins tous les six ans : aucune date n’est écrite que l’EPCI n’a pas donnée.',
    'The inventory of economic zones is brought up to date at least every six years: no day is written that the EPCI has not given.',
    code('L318-8-2'),
    'read',
  ),
  inventory_vacancy: said(
    'La vacance calculée compte les terrains vacants ou en friche ; les deux ans d’inoccupation et l’absence d’activité soumise à la CFE que la loi demande ne sont pas vérifiés.',
    'The vacancy that is computed counts plots that are vacant or a brownfield; the two years without occupant and without an activity liable to the CFE that the law asks for are not checked.',
    code('L318-8-2'),
    'read',
  ),
} satisfies Record<string, PlanSentence>

export type PlanSentenceId = keyof typeof PLAN_SENTENCES
