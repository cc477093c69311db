// Closed lists of the model. CNIG lists keep their short French codes, ours are English (see GLOSSARY.md).
// Unknown is null in a column and absent in a tile: it is never a code.
import { ACCESS_TABLE } from './access/access-table.ts'
import { NETWORK_TABLE } from './networks/network-table.ts'
import { CONSTRAINT_TABLE } from './plans/constraint-table.ts'

/** PLU zone types of the CNIG, with Zc and ZnC for a carte communale and RNU where no plan stands. */
export const ZONES = ['U', 'AUc', 'AUs', 'A', 'N', 'Zc', 'ZnC', 'RNU', 'other'] as const
export type Zone = (typeof ZONES)[number]

/** SDRIF-E categories of economic land, in the order of the legend. */
export const CATEGORIES = [
  'industrial_regional',
  'productive_regional',
  'existing_economic',
  'commercial_requalify',
  'commercial_mutate',
] as const
export type Category = (typeof CATEGORIES)[number]

export const LANDS = ['artificialised', 'natural'] as const
export type Land = (typeof LANDS)[number]

/** CNIG terr_etat_occup. */
export const STATUSES = ['inoccupe', 'transition', 'occupe', 'vacant', 'friche'] as const
export type Status = (typeof STATUSES)[number]

/** CNIG terr_stade_comm. */
export const STAGES = [
  'non_commercialise',
  'non_commercialisable',
  'en_vente',
  'en_vente_contraintes',
  'vendu',
  'reserve_option',
  'reserve_epci',
] as const
export type Stage = (typeof STAGES)[number]

/** What Cartofriches says of a brownfield (CNIG friches `site_statut`), beside its status. Null: no brownfield of it. */
export const BROWNFIELD_STAGES = [
  'potentielle',
  'sans_projet',
  'avec_projet',
  'reconvertie',
] as const
export type BrownfieldStage = (typeof BROWNFIELD_STAGES)[number]

/** CNIG terr_stade_amngt. */
export const SERVICINGS = [
  'non_amenageable',
  'non_viabilise',
  'viabilise_amenage',
  'viabilisation_en_cours',
  'viabilise_non_amenage',
] as const
export type Servicing = (typeof SERVICINGS)[number]

/** What a zone's rule may admit; what it answers stands in plans/use-answers.ts. */
export const USES = ['industry', 'logistics', 'data_centre', 'crafts', 'offices', 'retail'] as const
export type Use = (typeof USES)[number]

/** Kinds of access point, as their table lists them. */
export type AccessKind = keyof typeof ACCESS_TABLE
export const ACCESS_KINDS = Object.keys(ACCESS_TABLE) as readonly AccessKind[]

export type Constraint = keyof typeof CONSTRAINT_TABLE
export const CONSTRAINTS = Object.keys(CONSTRAINT_TABLE) as readonly Constraint[]

/** Kinds of line that carry power, goods or heat, as their table lists them. */
export type NetworkKind = keyof typeof NETWORK_TABLE
export const NETWORK_KINDS = Object.keys(NETWORK_TABLE) as readonly NetworkKind[]

/** What a constraint does to a project: it forbids, sets conditions, or only informs. */
export const CONSTRAINT_EFFECTS = ['forbids', 'conditions', 'informs'] as const
export type ConstraintEffect = (typeof CONSTRAINT_EFFECTS)[number]

/** The three maps of the SDRIF-E, named by their titles in the words of `labels`. */
export const SDRIF_E_MAPS = ['M1', 'M2', 'M3'] as const
export type SdrifEMap = (typeof SDRIF_E_MAPS)[number]

/** The eight départements of Île-de-France. */
export const DEPARTEMENTS = ['75', '77', '78', '91', '92', '93', '94', '95'] as const
export type Departement = (typeof DEPARTEMENTS)[number]
