// Labels that name a thing of law or plans, or hold such a word in another sense, and say nothing of it.
import type { Said } from './said.ts'
import { NAME } from './sources.ts'

/** French and English; one alone where it is the same, or is said in one language only. */
const NAMED: readonly (readonly [fr: string, en?: string])[] = [
  ['SDRIF-E'],
  ['SCoT'],
  ['PLU(i)'],
  ['RNU'],
  ['Carte communale'],
  ['Règles nationales d’urbanisme (RNU)', 'National planning rules (RNU)'],
  ['Zone du PLU', 'PLU zone'],
  ['Zones du PLU', 'PLU zones'],
  ['Zones des PLU', '—'],
  ['Zonage du PLU', 'PLU zoning'],
  ['Document d’urbanisme', 'Plan'],
  ['Prescriptions du plan local', 'Prescriptions of the local plan'],
  ['Règlement écrit', 'Written rules'],
  ['règlement écrit : lien inconnu', 'written rules: link unknown'],
  ['Usage admis', 'Admitted use'],
  ['Usages admis', 'Admitted uses'],
  ['Usages admis', 'Uses admitted'],
  ['admis', 'admitted'],
  ['exclu', 'excluded'],
  ['à vérifier au règlement', 'to check in the written rules'],
  ['interdit', 'forbids'],
  ['Peu d’ENAF', 'Little ENAF land'],
  ['Catégorie du SDRIF-E', 'SDRIF-E category'],
  ['Cartes du SDRIF-E', 'SDRIF-E maps'],
  ['SDRIF-E, trois cartes en une lecture', 'SDRIF-E, three maps in one reading'],
  ['Terrains, par catégorie du SDRIF-E', 'Plots, by SDRIF-E category'],
  ['Sites, par catégorie du SDRIF-E', 'Sites, by SDRIF-E category'],
  ['L’enveloppe du SDRIF-E', 'The envelope of the SDRIF-E'],
  ['SDRIF-E · Île-de-France'],
  ['{} · SDRIF-E'],
  ['Foncier économique du SDRIF-E', '—'],
  ['Terrains économiques du SDRIF-E', 'Economic plots, SDRIF-E'],
  ['Explorateur du SDRIF-E : OGC API', 'SDRIF-E explorer: OGC API'],
  ['—', 'SDRIF-E explorer'],
  ['API de l’explorateur du SDRIF-E', '—'],
  ['Mentions légales', 'Legal notice'],
  [
    'Terrains économiques (TERRAIN-ECO du CNIG) : surface, zonage, catégorie du SDRIF-E, occupation, accès et contraintes. Une valeur inconnue est nulle. Les distances partent du bord du terrain.',
    'Plots of economic land (CNIG TERRAIN-ECO): surface, zoning, SDRIF-E category, occupation, access and constraints. An unknown value is null. Distances start at the edge of the plot.',
  ],
  ['—', 'Hectares by SDRIF-E category beside the published figures'],
  ['—', 'Hectares and plots by territory, SDRIF-E category and state, as JSON or CSV'],
  [
    '—',
    'Everything the plans say about a piece of land: PLU zones and prescriptions, the three SDRIF-E maps, constraints, land',
  ],
  ['Friche potentielle', 'Potential brownfield'],
  ['Friche sans projet', 'Brownfield without project'],
  ['Friche avec projet', 'Brownfield with a project'],
  ['Friche reconvertie', 'Converted brownfield'],
  ['Friche (Cartofriches)', 'Brownfield (Cartofriches)'],
  ['Friche, selon Cartofriches', 'Brownfield, as Cartofriches says'],
  ['Friche en zone A', 'Brownfield in zone A'],
  ['Friche en zone N', 'Brownfield in zone N'],
  ['Friche en zone A ou N', 'Brownfield in zone A or N'],
  // Codes of the data and of files.
  ['artificialised'],
  ['brownfield'],
  // Sources by their titles.
  ['Versailles Grand Parc : SDRIF-E, la Région met le cap sur 2040'],
  ['Le Moniteur, « Région : polycentrisme et sobriété foncière au cœur du SDRIF-E »'],
  [
    'Région Île-de-France, fiches des couches du SDRIF-E sur data.gouv.fr',
    'Région Île-de-France, cards of the SDRIF-E layers on data.gouv.fr',
  ],
  ['Code de l’urbanisme, {}', 'Code de l’urbanisme (planning code), {}'],
  [
    'GPU, champ typezone ; Code de l’urbanisme, R151-20',
    'GPU, column typezone; Code de l’urbanisme (planning code), R151-20',
  ],
  // Of roads, links and tiles: no rule of a plan.
  [
    'Par la route : temps estimé d’un poids lourd de 40 t (gare : à pied), d’après des vitesses moyennes par classe de route et les interdictions connues (poids, gabarit, poids lourds, tourner) ; d’une route à l’autre, sans les derniers mètres jusqu’au point.',
    'By road: estimated time of a 40 t lorry (station: on foot), from mean speeds by class of road and the bans that are known (weight, size, lorries, turns); from road to road, without the last metres to the point.',
  ],
  [
    'Par la route : le trajet le plus rapide d’un poids lourd de 40 t (vers une gare : à pied), du bord du terrain, d’après des vitesses moyennes par classe de route. Ce sont des estimations, sans le trafic du moment. Il évite ce qui lui est interdit d’après la source des routes : poids (40 t, 11,5 t sur l’essieu moteur), hauteur (4 m), largeur (2,55 m), longueur (16,5 m), routes fermées aux poids lourds et, si la source les donne, interdictions de tourner. Une interdiction limitée à certaines heures ne ferme pas la route. À vol d’oiseau : la ligne droite, qui ne dit rien de la route.',
    'By road: the quickest way of a 40 t lorry (to a station: on foot), from the plot’s edge, by mean speeds of each class of road. These are estimates, without the traffic of the moment. It avoids what the source of the roads says is banned for it: weight (40 t, 11.5 t on the driving axle), height (4 m), width (2.55 m), length (16.5 m), roads closed to lorries and, where the source has them, banned turns. A ban at certain hours does not close a road. In a straight line: as the crow flies, which says nothing of the road.',
  ],
  [
    'Quiconque a ce lien peut modifier et effacer l’offre ; sans lui, personne, pas même l’exploitant. Il n’est gardé que dans ce navigateur, sous « Mes offres ». Le lien du client, plus bas, ne permet que de lire.',
    'Whoever has this link can change and erase the offer; without it nobody can, not even the operator. It is kept in this browser only, under “My offers”. The client’s link further down allows reading alone.',
  ],
  ['valeur que le standard n’admet pas, laissée de côté', '—'],
  ['—', 'Google Maps Compatible for the World'],
]

export const NAMES_SAID: readonly Said[] = NAMED.map(([fr, en = fr]) => ({
  rule: '',
  said: { fr, en },
  ...NAME,
}))
