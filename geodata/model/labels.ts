// The name of every code, for a person, in French and English: a short label and one line that says what it means.
// Words fixed by law or a standard stay French in English text (PLU, friche, SDRIF-E).
import type {
  AccessKind,
  BrownfieldStage,
  Category,
  Constraint,
  ConstraintEffect,
  Departement,
  Land,
  NetworkKind,
  SdrifEMap,
  Servicing,
  Stage,
  Status,
  Use,
  Zone,
} from './codes.ts'
import type { UseAnswer } from './plans/use-answers.ts'
import { ACCESS, forEachKind, TRAVELLERS } from './access/access-kinds.ts'
import type { Access, AccessWord } from './access/access-measures.ts'
import { ACCESSES } from './access/access-measures.ts'
import { DEPARTEMENTS, NETWORK_KINDS } from './codes.ts'
import { NETWORK } from './networks/network-kinds.ts'
import { CONSTRAINT, forEachConstraint } from './plans/constraint-kinds.ts'
import type { Preference } from './plots/preferences.ts'
import type { Translated } from './language.ts'
import { recordOf } from './record-of.ts'

export type Label = Translated<{ short: string; meaning: string }>

const of = (fr: string, frMeaning: string, en: string, enMeaning: string): Label => ({
  fr: { short: fr, meaning: frMeaning },
  en: { short: en, meaning: enMeaning },
})

export const ZONE_LABELS: Record<Zone, Label> = {
  U: of(
    'U · urbaine',
    'Zone déjà urbanisée ou équipée du PLU.',
    'U · urban',
    'PLU zone already built up or serviced.',
  ),
  AUc: of(
    'AUc · à urbaniser, ouverte',
    'Zone à urbaniser où l’on peut construire sous les conditions du PLU.',
    'AUc · to be urbanised, open',
    'PLU zone open to building under the conditions of the plan.',
  ),
  AUs: of(
    'AUs · à urbaniser, fermée',
    'Zone à urbaniser fermée tant que le PLU n’a pas évolué.',
    'AUs · to be urbanised, closed',
    'PLU zone closed to building until the plan is changed.',
  ),
  A: of(
    'A · agricole',
    'Zone que le PLU protège pour l’agriculture, avec les exceptions que son règlement peut prévoir.',
    'A · farming',
    'PLU zone kept for farming, with the exceptions that its written rules may make.',
  ),
  N: of(
    'N · naturelle',
    'Zone naturelle ou forestière du PLU, avec les exceptions que son règlement peut prévoir.',
    'N · natural',
    'PLU zone of nature or forest, with the exceptions that its written rules may make.',
  ),
  Zc: of(
    'Zc · constructible',
    'Secteur d’une carte communale où les constructions sont autorisées ; sans règlement, les règles nationales s’appliquent.',
    'Zc · buildable',
    'Sector of a carte communale where building is allowed; without written rules the national ones apply.',
  ),
  ZnC: of(
    'ZnC · non constructible',
    'Secteur d’une carte communale où les constructions ne sont pas admises, sauf exceptions.',
    'ZnC · not buildable',
    'Sector of a carte communale where building is not admitted, save exceptions.',
  ),
  RNU: of(
    'RNU',
    'Commune sans plan local : le règlement national d’urbanisme s’applique.',
    'RNU',
    'Commune without a local plan: the national planning rules apply.',
  ),
  other: of(
    'Autre zone',
    'Type de zone que la source ne range dans aucun de ceux du standard.',
    'Other zone',
    'A zone type that the source does not place among those of the standard.',
  ),
}

export const CATEGORY_LABELS: Record<Category, Label> = {
  industrial_regional: of(
    'Nouveau secteur industriel d’intérêt régional',
    'Terrains neufs réservés à l’industrie ; bureaux et logistique seulement au service des entreprises du site.',
    'New industrial sector of regional interest',
    'New land reserved for industry; offices and logistics only to serve the firms on the site.',
  ),
  productive_regional: of(
    'Site d’activité productive d’intérêt régional',
    'Site gardé pour l’industrie et les services urbains, sans bureaux.',
    'Productive site of regional interest',
    'Site kept for industry and urban services, without offices.',
  ),
  existing_economic: of(
    'Zone d’activité existante',
    'Zone à préserver et à moderniser.',
    'Existing economic area',
    'Area to keep and to modernise.',
  ),
  commercial_requalify: of(
    'Zone commerciale à requalifier',
    'Zone commerciale à tourner vers d’autres activités économiques.',
    'Commercial zone to requalify',
    'Commercial zone to turn towards other economic uses.',
  ),
  commercial_mutate: of(
    'Zone commerciale à muter',
    'Zone commerciale qui peut changer d’usage, logement compris.',
    'Commercial zone to transform',
    'Commercial zone that may change use, housing included.',
  ),
}

export const LAND_LABELS: Record<Land, Label> = {
  artificialised: of(
    'ENAF sur la moitié au plus',
    'Espaces naturels, agricoles et forestiers (ENAF) sur la moitié du terrain au plus ; ce n’est pas l’artificialisation au sens de la loi.',
    'ENAF on half or less',
    'Natural, agricultural and forest land (ENAF) on half of the plot or less; not artificialisation as the law defines it.',
  ),
  natural: of(
    'ENAF sur plus de la moitié',
    'Espaces naturels, agricoles et forestiers (ENAF) sur plus de la moitié du terrain.',
    'ENAF on over half',
    'Natural, agricultural and forest land (ENAF) on more than half of the plot.',
  ),
}

export const STATUS_LABELS: Record<Status, Label> = {
  inoccupe: of(
    'Inoccupé',
    'Terrain sans occupant ni bâtiment utilisé.',
    'Unoccupied',
    'Land without an occupant.',
  ),
  transition: of(
    'Occupation en transition',
    'Un occupant part ou un autre arrive.',
    'Changing occupant',
    'One occupant is leaving or another is coming.',
  ),
  occupe: of('Occupé', 'Terrain utilisé aujourd’hui.', 'Occupied', 'Land in use today.'),
  vacant: of(
    'Vacant',
    'Terrain laissé sans activité par son dernier occupant.',
    'Vacant',
    'Left without activity by its last occupant.',
  ),
  friche: of(
    'Friche',
    'Terrain abandonné qui demande une remise en état avant un nouvel usage.',
    'Friche (brownfield)',
    'Abandoned land that needs works before a new use.',
  ),
}

export const BROWNFIELD_STAGE_LABELS: Record<BrownfieldStage, Label> = {
  potentielle: of(
    'Friche potentielle',
    'Repérée à distance ; personne n’a vérifié qu’elle en est une.',
    'Potential brownfield',
    'Found from afar; nobody has checked that it is one.',
  ),
  sans_projet: of(
    'Friche sans projet',
    'Friche vérifiée, sans projet connu.',
    'Brownfield without project',
    'Checked; no project is known.',
  ),
  avec_projet: of(
    'Friche avec projet',
    'Friche vérifiée, dont un projet est connu.',
    'Brownfield with a project',
    'Checked; somebody has a project for it.',
  ),
  reconvertie: of(
    'Friche reconvertie',
    'A trouvé un nouvel usage.',
    'Converted brownfield',
    'Has found a new use.',
  ),
}

export const STAGE_LABELS: Record<Stage, Label> = {
  non_commercialise: of(
    'Non commercialisé',
    'Pas encore proposé à la vente.',
    'Not on the market',
    'Not yet offered for sale.',
  ),
  non_commercialisable: of(
    'Non commercialisable',
    'Ne peut pas être vendu.',
    'Cannot be sold',
    'Not available for sale at all.',
  ),
  en_vente: of('En vente', 'Proposé à la vente.', 'For sale', 'Offered for sale.'),
  en_vente_contraintes: of(
    'En vente avec contraintes',
    'Proposé à la vente sous conditions particulières.',
    'For sale with constraints',
    'Offered for sale under particular conditions.',
  ),
  vendu: of('Vendu', 'Commercialisation achevée.', 'Sold', 'The sale is complete.'),
  reserve_option: of(
    'Réservé par une option',
    'Une option de réservation est en cours.',
    'Reserved by an option',
    'An option to reserve it is running.',
  ),
  reserve_epci: of(
    'Réservé par l’EPCI',
    'Réservé par une délibération de l’intercommunalité.',
    'Reserved by the EPCI',
    'Reserved by a decision of the intercommunal authority.',
  ),
}

export const SERVICING_LABELS: Record<Servicing, Label> = {
  non_amenageable: of(
    'Non aménageable',
    'Ne peut pas recevoir d’aménagement.',
    'Cannot be developed',
    'Cannot be laid out for building.',
  ),
  non_viabilise: of(
    'Non aménagé, non viabilisé',
    'Ni voirie ni réseaux.',
    'Not serviced',
    'No roads or networks yet.',
  ),
  viabilise_amenage: of(
    'Viabilisé et aménagé',
    'Réseaux et aménagements en place.',
    'Serviced and laid out',
    'Networks and layout are in place.',
  ),
  viabilisation_en_cours: of(
    'Viabilisation en cours',
    'Les réseaux sont en travaux.',
    'Being serviced',
    'Networks are under construction.',
  ),
  viabilise_non_amenage: of(
    'Viabilisé, non aménagé',
    'Réseaux en place, aménagement à faire.',
    'Serviced, not laid out',
    'Networks are in place, layout is still to do.',
  ),
}

export const USE_LABELS: Record<Use, Label> = {
  industry: of('Industrie', 'Fabriquer, transformer.', 'Industry', 'Making and processing.'),
  logistics: of(
    'Logistique',
    'Entreposer, préparer, livrer.',
    'Logistics',
    'Storing, preparing, delivering.',
  ),
  data_centre: of(
    'Centre de données',
    'Héberger des serveurs.',
    'Data centre',
    'Hosting computer servers.',
  ),
  crafts: of(
    'Artisanat',
    'Ateliers et petites entreprises de production ou de services.',
    'Crafts',
    'Workshops and small firms that make or repair.',
  ),
  offices: of('Bureaux', 'Locaux tertiaires.', 'Offices', 'Office premises.'),
  retail: of('Commerce', 'Vente au public.', 'Retail', 'Selling to the public.'),
}

export const USE_ANSWER_LABELS: Record<UseAnswer, Label> = {
  yes: of(
    'Admis',
    'Les mots du plan nomment cet usage.',
    'Admitted',
    'The words of the plan name this use.',
  ),
  conditional: of(
    'Sous conditions',
    'Une règle met des conditions à cet usage.',
    'With conditions',
    'A rule sets conditions on this use.',
  ),
  to_check: of(
    'À vérifier au règlement',
    'L’intitulé de la zone ne nomme pas cet usage : il n’est ni admis ni exclu.',
    'To check in the written rules',
    'The wording of the zone does not name this use: it is neither admitted nor excluded.',
  ),
  no: of(
    'Exclu',
    'Le type de la zone exclut cet usage, sauf exceptions du règlement.',
    'Excluded',
    'The type of the zone excludes this use, save exceptions of the written rules.',
  ),
  unknown: of('Inconnu', 'Aucune règle n’a pu être lue.', 'Unknown', 'No rule could be read.'),
}

export const ACCESS_LABELS: Record<AccessKind, Label> = forEachKind((kind) => ACCESS[kind].name)

export const CONSTRAINT_LABELS: Record<Constraint, Label> = forEachConstraint(
  (kind) => CONSTRAINT[kind].name,
)

export const NETWORK_LABELS: Record<NetworkKind, Label> = recordOf(
  NETWORK_KINDS,
  (kind) => NETWORK[kind].name,
)

export const CONSTRAINT_EFFECT_LABELS: Record<ConstraintEffect, Label> = {
  forbids: of(
    'Interdit',
    'Ferme ce sol à la construction.',
    'Forbids',
    'Closes this land to building.',
  ),
  conditions: of(
    'Pose des conditions',
    'Demande une étude, un avis ou des mesures.',
    'Sets conditions',
    'Asks for a study, an opinion or measures.',
  ),
  informs: of(
    'Informe',
    'Signale sans rien imposer.',
    'Informs',
    'Notes, without imposing anything.',
  ),
}

export const SDRIF_E_MAP_LABELS: Record<SdrifEMap, Label> = {
  M1: of(
    'Maîtriser le développement urbain',
    'Carte réglementaire du SDRIF-E, dressée pour le 1:150 000.',
    '“Maîtriser le développement urbain”',
    'SDRIF-E map on keeping urban growth in check, drawn for 1:150,000.',
  ),
  M2: of(
    'Développer l’indépendance productive régionale',
    'Carte réglementaire du SDRIF-E, dressée pour le 1:150 000.',
    '“Développer l’indépendance productive régionale”',
    'SDRIF-E map on the region’s productive independence, drawn for 1:150,000.',
  ),
  M3: of(
    'Placer la nature au cœur du développement régional',
    'Carte réglementaire du SDRIF-E, dressée pour le 1:150 000.',
    '“Placer la nature au cœur du développement régional”',
    'SDRIF-E map that puts nature at the heart of development, drawn for 1:150,000.',
  ),
}

/** Legend items whose layer has been read on an official page. Another item is shown by its `name` in the data. */
export const SDRIF_E_ITEM_LABELS: Readonly<Record<string, Label>> = {
  preferential_urbanisation: of(
    'Secteur d’urbanisation préférentielle',
    'Pastille : capacité d’urbanisation à situer par le plan local.',
    'Preferential urbanisation sector',
    'A symbol: room to urbanise, to be placed by the local plan.',
  ),
  industrial_development: of(
    'Secteur de développement industriel d’intérêt régional',
    'Pastille : terrains réservés à l’industrie.',
    'Industrial development sector of regional interest',
    'A symbol: land reserved for industry.',
  ),
  station_development: of(
    'Secteur de développement à proximité des gares',
    'Gare autour de laquelle l’urbanisation est favorisée.',
    'Development sector near a station',
    'Station around which urbanisation is favoured.',
  ),
  station_perimeter_2km: of(
    'Rayon de 2 km autour d’une gare',
    'Secteur à moins de 2 km environ d’une gare existante.',
    'Within 2 km of a station',
    'Area within about 2 km of an existing station.',
  ),
  business_district: of(
    'Quartier d’affaires international',
    'Quartier dont la compétitivité est à maintenir.',
    'International business district',
    'District whose competitiveness is to be kept.',
  ),
  polarity: of(
    'Polarité',
    'Une ou plusieurs communes qui structurent leur bassin.',
    'Polarity',
    'One or several communes that structure their surroundings.',
  ),
  flood_risk_zone: of(
    'Zone pouvant présenter un risque d’inondation',
    'Poste de légende du SDRIF-E, à ne pas confondre avec un PPRI.',
    'Zone that may be at risk of flooding',
    'SDRIF-E legend item, not to be mistaken for a risk plan.',
  ),
  ecological_connection: of(
    'Connexion écologique d’intérêt régional',
    'Continuité à maintenir ou à rétablir.',
    'Ecological connection of regional interest',
    'Continuity to keep or to restore.',
  ),
}

export const DEPARTEMENT_NAMES: Record<Departement, string> = {
  '75': 'Paris',
  '77': 'Seine-et-Marne',
  '78': 'Yvelines',
  '91': 'Essonne',
  '92': 'Hauts-de-Seine',
  '93': 'Seine-Saint-Denis',
  '94': 'Val-de-Marne',
  '95': 'Val-d’Oise',
}

export const DEPARTEMENT_LABELS: Record<Departement, Label> = recordOf(DEPARTEMENTS, (code) => {
  const name = DEPARTEMENT_NAMES[code]
  return of(name, `Département ${code}.`, name, `Département ${code}.`)
})

function accessLabel({ kind, measure }: Access): Label {
  const { name, travel } = ACCESS[kind]
  const [fr, en] = [name.fr.head, name.en.head]
  if (measure === 'straight_km')
    return of(
      `${fr}, à vol d’oiseau`,
      'Distance en ligne droite depuis le bord du terrain jusqu’au point le plus proche.',
      `${en}, straight line`,
      'Straight-line distance from the plot’s edge to the nearest point.',
    )
  const { fr: who, en: whoEn } = TRAVELLERS[travel?.mode ?? 'truck']
  if (measure === 'km')
    return of(
      `${fr}, km par la route`,
      `Longueur du trajet le plus rapide ${who}, depuis le bord du terrain.`,
      `${en}, km by road`,
      `Length of the quickest way ${whoEn}, from the plot’s edge.`,
    )
  return of(
    `${fr}, minutes ${who}`,
    `Durée estimée du trajet le plus rapide ${who}, d’après les vitesses moyennes par classe de route.`,
    `${en}, minutes ${whoEn}`,
    `Estimated time of the quickest way ${whoEn}, from mean speeds by class of road.`,
  )
}

/** Names of the criteria of access. */
export const ACCESS_CRITERION_LABELS = Object.fromEntries(
  ACCESSES.map((access) => [access.word, accessLabel(access)]),
) as Record<AccessWord, Label>

function nearLabel(kind: AccessKind): Label {
  const { name, travel, half } = ACCESS[kind]
  const [km, kmEn] = [String(half.straight_km).replace('.', ','), String(half.straight_km)]
  if (!travel)
    return of(
      name.fr.near,
      `La moitié à ${km} km à vol d’oiseau.`,
      name.en.near,
      `Half at ${kmEn} km in a straight line.`,
    )
  return of(
    name.fr.near,
    `La moitié à ${half.min} min ${TRAVELLERS[travel.mode].fr} ; sans routes connues, à ${km} km à vol d’oiseau.`,
    name.en.near,
    `Half at ${half.min} min ${TRAVELLERS[travel.mode].en}; where no roads are known, at ${kmEn} km in a straight line.`,
  )
}

/** What a person may prefer, and how it is judged. */
export const PREFERENCE_LABELS: Record<Preference, Label> = {
  surface: of(
    'Surface proche du souhait',
    'Entière à la surface souhaitée, la moitié au double ou à la moitié.',
    'Surface near the wish',
    'Whole at the surface wished for, half at twice or half of it.',
  ),
  ...forEachKind(nearLabel),
  zoning: of(
    'Zonage sûr',
    'Entier quand la zone admet l’usage demandé, ou l’industrie.',
    'Certain zoning',
    'Whole when the zone admits the use asked for, or industry.',
  ),
  constraints: of(
    'Peu de contraintes',
    'La part des contraintes connues pour ne pas toucher le terrain.',
    'Few constraints',
    'The share of constraints known not to touch the plot.',
  ),
  land: of(
    'Peu d’ENAF',
    'Entier où les espaces naturels, agricoles et forestiers (ENAF) couvrent la moitié du terrain au plus, rien au-delà.',
    'Little ENAF land',
    'Whole where natural, agricultural and forest land (ENAF) covers half of the plot or less, nothing beyond.',
  ),
}
