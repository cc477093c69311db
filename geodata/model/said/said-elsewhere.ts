// Sentences that hold a term of law or plans and are written where they are shown: each with what stands behind it. Holes
// are `{}`. One whose text changes there is changed here, with a look at its source.
import type { Said } from './said.ts'
import type { Standing } from './sources.ts'
import {
  CNIG_GLOSS,
  inCode,
  MONITEUR,
  OURS,
  REGION_RELEASE,
  SDRIF_E_CARDS,
  standing,
  VERSAILLES,
  ZAE_LAW,
} from './sources.ts'

const say = (rule: string, fr: string, en: string, of: Standing): Said => ({
  rule,
  said: { fr, en },
  ...of,
})

/** What the data cover or tell, or how this project reads and counts. */
const counted = (rule: string, fr: string, en: string): Said => say(rule, fr, en, OURS)

const GIVEN_DATE = standing(
  'Décret d’approbation du 10 juin 2025 (fiches du SDRIF-E sur data.gouv.fr) ; comparé à la date du plan',
  'Decree of approval of 10 June 2025 (cards of the SDRIF-E on data.gouv.fr); compared with the date of the plan',
  'read',
)
const LAND_FILES = standing(
  'Cerema, indicateurs de consommation d’espaces ; lu dans du code tiers',
  'Cerema, indicators of land consumption; read in the code of others',
  'reported',
)

export const SAID_ELSEWHERE: readonly Said[] = [
  say('age of a plan', 'antérieur au SDRIF-E', 'older than the SDRIF-E', GIVEN_DATE),
  say('age of a plan', 'postérieur au SDRIF-E', 'later than the SDRIF-E', GIVEN_DATE),
  say(
    'age of a plan',
    'antérieur au SDRIF-E (10 juin 2025)',
    'older than the SDRIF-E (10 June 2025)',
    GIVEN_DATE,
  ),
  say(
    'age of a plan',
    'postérieur au SDRIF-E (10 juin 2025)',
    'later than the SDRIF-E (10 June 2025)',
    GIVEN_DATE,
  ),
  say(
    'envelope',
    'Ce que le SDRIF-E garde pour l’économie. Choisissez une catégorie ou un territoire pour filtrer.',
    'What the SDRIF-E keeps for the economy. Choose a category or a territory to filter.',
    VERSAILLES,
  ),
  say(
    'envelope, existing land',
    'déjà artificialisé, dont la moitié pour l’industrie et les activités stratégiques',
    'already artificialised, half of it for industry and strategic activities',
    REGION_RELEASE,
  ),
  say('envelope, new land', 'non artificialisés', 'not artificialised', REGION_RELEASE),
  say(
    'envelope, difference',
    'Le communiqué de la Région annonce 28 000 ha et, en plus, 800 ha. Le détail publié par catégorie donne 27 537 ha et 895 ha. Ce sont quatre chiffres de deux publications, chacun sous sa source ; aucune ne dit d’où vient l’écart. Notre lecture : les 28 000 ha répondent aux 27 537 ha, les 800 ha aux 895 ha ; on ne les ajoute jamais.',
    'The Region’s release states 28,000 ha and, on top, 800 ha. The detail published by category gives 27,537 ha and 895 ha. These are four figures of two publications, each under its source; neither says where the difference comes from. Our reading: the 28,000 ha answer to the 27,537 ha, the 800 ha to the 895 ha; they are never added.',
    standing(
      'Communiqué de la Région du 14 novembre 2025 ; Versailles Grand Parc ; le rapprochement est du projet',
      'Press release of the Région of 14 November 2025; Versailles Grand Parc; holding them together is this project’s',
      'ours',
    ),
  ),
  say(
    'trajectory',
    'Trajectoire de toute la région : {} par an en {}, rythme abaissé de {} par an à chaque décennie ({}). Celle de la commune ou de l’EPCI : inconnue.',
    'Trajectory of the whole region: {} a year in {}, a pace cut by {} a year at each decade ({}). That of the commune or EPCI: unknown.',
    MONITEUR,
  ),
  say(
    'consumption',
    'Consommation au sens des fichiers fonciers : ce n’est pas l’artificialisation mesurée par l’OCS GE.',
    'Consumption as the land files count it: not the artificialisation that OCS GE measures.',
    LAND_FILES,
  ),
  counted(
    'ledger',
    'Réservé : option ou délibération de l’EPCI, ou friche avec projet. Occupé : terrain occupé ou vendu, ou friche reconvertie. Disponible : inoccupé, vacant, friche sans projet ou en vente, sauf non commercialisable. Sinon inconnu, jamais zéro : ainsi une friche seulement potentielle, ou dont rien n’est dit.',
    'Reserved: an option or a decision of the EPCI, or a brownfield with a project. Occupied: occupied or sold, or a converted brownfield. Available: unoccupied, vacant, a brownfield without project or for sale, unless it cannot be sold. Else unknown, never zero: so is a brownfield that is only potential, or of which nothing is said.',
  ),
  counted('brownfield', 'Friche vérifiée, sans projet connu.', 'Checked; no project is known.'),
  counted(
    'brownfield',
    'Friche vérifiée, dont un projet est connu.',
    'Checked; somebody has a project for it.',
  ),
  counted(
    'brownfield',
    'Ce que Cartofriches en dit ; vide : aucune friche connue de lui.',
    'What Cartofriches says of it; empty: no brownfield known to it.',
  ),
  counted(
    'brownfield in A or N',
    'Être une friche n’y ouvre aucun droit à construire.',
    'Being one opens no right to build there.',
  ),
  counted('category of a plot', 'd’après la carte du SDRIF-E{}', 'by the map of the SDRIF-E{}'),
  counted(
    'symbol',
    '{} ; son emprise est fixée par le plan local',
    '{}; its ground is fixed by the local plan',
  ),
  counted(
    'filter, usable',
    '{} Inconnue où une contrainte qui interdit n’est pas connue.',
    '{} Unknown where a constraint that forbids is not known.',
  ),
  say(
    'inventories',
    'Code de l’urbanisme, L. 318-8-2 : l’EPCI tient l’inventaire de ses zones d’activité et le met à jour au moins tous les six ans (le premier était dû le 22 août 2023).',
    'Code de l’urbanisme, L. 318-8-2: an EPCI keeps an inventory of its economic zones and brings it up to date at least every six years (the first was due on 22 August 2023).',
    ZAE_LAW,
  ),
  say(
    'vacancy',
    'Vacant, calculé ici : terrain vacant ou friche au sens du standard CNIG. Les deux ans d’inoccupation et l’absence d’activité soumise à la CFE, que la loi demande, ne sont dans aucune donnée ici.',
    'Vacant, computed here: a plot that is vacant or a friche in the CNIG standard. The two years without occupant and without an activity liable to the CFE that the law asks for are in no dataset here.',
    inCode('L318-8-2', 'read'),
  ),
  counted(
    'no zone',
    'Aucune zone de PLU chargée ici : zonage inconnu.',
    'No PLU zone is loaded here: zoning unknown.',
  ),
  counted(
    'prescription, effect',
    'Interdit des usages : à lire dans le texte',
    'Forbids uses: read its text',
  ),
  counted('filter, use', 'Admet un usage économique', 'Admits an economic use'),
  counted('filter, use', 'Admet {}', 'Admits {}'),
  counted(
    'filter, use',
    'Ce que les zones du terrain admettent, avec ou sans conditions, ou ne nomment pas (à vérifier au règlement), sur la moitié du terrain au moins.',
    'What the zones of the plot admit, with or without conditions, or do not name (to check in the written rules), over half of the plot or more.',
  ),
  counted('filter, use', 'Compter comme admis', 'Count as admitted'),
  counted(
    'filter, land',
    'Part d’espaces naturels, agricoles et forestiers (ENAF) du terrain : plus de la moitié, ou la moitié au plus.',
    'Share of natural, agricultural and forest land (ENAF) of the plot: over half, or half or less.',
  ),
  counted('filter, land', 'ENAF sur {} du terrain', 'ENAF on {} of the plot'),
  counted(
    'preference, zoning',
    'Entier quand la zone admet l’usage demandé, ou l’industrie.',
    'Whole when the zone admits the use asked for, or industry.',
  ),
  counted(
    'preference, land',
    'Entier où les espaces naturels, agricoles et forestiers (ENAF) couvrent la moitié du terrain au plus, rien au-delà.',
    'Whole where natural, agricultural and forest land (ENAF) covers half of the plot or less, nothing beyond.',
  ),
  counted(
    'strength, zoning',
    'De « non » (0) à « admise » (1), d’autant plus net que la lecture est sûre.',
    'From “no” (0) to “admitted” (1), the further out the surer the reading.',
  ),
  counted(
    'strength, constraints',
    'Un, moins la part touchée : toute pour ce qui interdit, la moitié pour ce qui pose des conditions, un dixième pour ce qui informe.',
    'One, less the share touched: all of it for what forbids, half for what sets conditions, a tenth for what informs.',
  ),
  counted(
    'strength, zoning',
    'Ce que la zone admet pour l’industrie n’est pas connu',
    'What the zone admits for industry is not known',
  ),
  counted('strength, zoning', 'Industrie admise', 'Industry admitted'),
  counted(
    'strength, zoning',
    'Industrie admise sous conditions',
    'Industry admitted with conditions',
  ),
  counted(
    'strength, zoning',
    'Industrie à vérifier au règlement',
    'Industry to check in the written rules',
  ),
  counted('strength, zoning', 'Industrie non admise', 'Industry not admitted'),
  counted(
    'files, shares of a use',
    'Part du terrain (%) par réponse, la plus forte d’abord : yes admis, conditional sous conditions, to_check à vérifier au règlement, no exclu, unknown inconnu.',
    'Share of the plot (%) by answer, strongest first: yes, conditional, to_check in the written rules, no, unknown.',
  ),
  counted(
    'QGIS, share of a use',
    '{} : part du terrain qui l’admet, avec ou sans conditions, ou reste à vérifier, %',
    '{}: share of the plot that admits it, with or without conditions, or is to check, %',
  ),
  counted(
    'QGIS, uses',
    'Usages admis, sous conditions ou à vérifier au règlement, sur la moitié du terrain au moins',
    'Uses admitted, with conditions or to check in the written rules, over half of the plot or more',
  ),
  counted(
    'QGIS, constraints',
    'Zones dont la règle interdit, pose des conditions ou informe : inondation, plans de risques, milieux naturels, bruit, patrimoine, pollution.',
    'Areas whose rule forbids, sets conditions or informs: flood, risk plans, nature, noise, heritage, pollution.',
  ),
  say(
    'QGIS, SDRIF-E',
    'Postes de légende des trois cartes du SDRIF-E. {} {} Un poste non confirmé est lu dans le titre de sa couche.',
    'Legend items of the three SDRIF-E maps. {} {} An unconfirmed item is read from the title of its layer.',
    SDRIF_E_CARDS,
  ),
  counted(
    'QGIS, zones',
    'Zones des plans locaux d’urbanisme, avec les mots du Géoportail de l’urbanisme. Seul le règlement écrit fait foi.',
    'Zones of local plans (PLU), in the words of the Géoportail de l’urbanisme. Only the written rules are authoritative.',
  ),
  say(
    'API, inventories',
    '—',
    'Code de l’urbanisme, L318-8-2: an EPCI keeps an inventory of its economic zones, up to date at least every six years. With `epci`, also each of its sites. Where no inventory is known here the answer says so (`basis: none`). Vacant is the CNIG status vacant or friche; the two years without occupant that the law asks for are in no dataset here.',
    ZAE_LAW,
  ),
  counted(
    'API, ledger',
    '—',
    'States, the first that holds: reserved (stage reserve_*), occupied (status occupe, stage vendu, or a converted brownfield), reserved (a brownfield with a project), unknown (stage non_commercialisable), available (status inoccupe or vacant, a brownfield without project, or stage en_vente*), else unknown: a brownfield that is only potential, or of which no kind is known. Plots are net surfaces; sites and published hectares are gross and stand apart, for the whole region. The 800 ha are never added to a sum that holds the 895.',
  ),
  counted(
    'API, use_basis',
    '—',
    'which answers count: admitted, with conditions, to check in the written rules. All three unless given.',
  ),
  counted(
    'brief',
    'Classés selon les préférences du besoin : elles ordonnent, elles n’excluent rien.',
    'Ranked by the preferences of the brief: they order, they exclude nothing.',
  ),
  say('status', 'Une friche à faire revivre', 'A brownfield to bring back', CNIG_GLOSS),
]
