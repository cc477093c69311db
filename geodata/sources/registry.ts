// Every official dataset, in the order in which a run reads them: territory first, for the others stand on it.
import { aeroports } from './aeroports/source.ts'
import { airesTriage } from './aires-triage/source.ts'
import { cimetieres } from './cimetieres/source.ts'
import { surfacesEau } from './surfaces-eau/source.ts'
import { airesLogistiques } from './aires-logistiques/source.ts'
import { biotope } from './biotope/source.ts'
import { bruitAerien } from './bruit-aerien/source.ts'
import { canalisations } from './canalisations/source.ts'
import { cartofriches } from './cartofriches/source.ts'
import { casias } from './casias/source.ts'
import { cnig } from './cnig/source.ts'
import { communes } from './communes/source.ts'
import { connexionsEcologiques } from './connexions-ecologiques/source.ts'
import { consoEspace } from './conso-espace/source.ts'
import { coursEau } from './cours-eau/source.ts'
import { coursEauBdtopo } from './cours-eau-bdtopo/source.ts'
import { departements } from './departements/source.ts'
import { echangeurs } from './echangeurs/source.ts'
import { epci } from './epci/source.ts'
import { fusac } from './fusac/source.ts'
import { garesFret } from './gares-fret/source.ts'
import { garesGrandParisExpress } from './gares-grand-paris-express/source.ts'
import { garesIdfm } from './gares-idfm/source.ts'
import { icpe } from './icpe/source.ts'
import { irisActivite } from './iris-activite/source.ts'
import { ite } from './ite/source.ts'
import { lignesElectriques } from './lignes-electriques/source.ts'
import { monuments } from './monuments/source.ts'
import { mos2025 } from './mos-2025/source.ts'
import { natura2000Habitats } from './natura2000-habitats/source.ts'
import { natura2000Oiseaux } from './natura2000-oiseaux/source.ts'
import { parcelles } from './parcelles/source.ts'
import { plateformesMultimodales } from './plateformes-multimodales/source.ts'
import { pnr } from './pnr/source.ts'
import { ports } from './ports/source.ts'
import { postesElectriques } from './postes-electriques/source.ts'
import { postesSources } from './postes-sources/source.ts'
import { ppr } from './ppr/source.ts'
import { prescriptions } from './prescriptions/source.ts'
import { qpv } from './qpv/source.ts'
import { reseauFerreIdfm } from './reseau-ferre-idfm/source.ts'
import { reseauOsmSaclay } from './reseau-osm-saclay/source.ts'
import { reseauOsmSeineAval } from './reseau-osm-seine-aval/source.ts'
import { reseauxChaleur } from './reseaux-chaleur/source.ts'
import { routesBdtopo } from './routes-bdtopo/source.ts'
import { routesFichier } from './routes-fichier/source.ts'
import { routesOsm } from './routes-osm/source.ts'
import { routesOsmPbf } from './routes-osm-pbf/source.ts'
import { sdrifEDecouverte } from './sdrif-e-decouverte/source.ts'
import { sdrifEPolarites } from './sdrif-e-polarites/source.ts'
import { sdrifEQuartiersAffaires } from './sdrif-e-quartiers-affaires/source.ts'
import { sdrifERayonGares } from './sdrif-e-rayon-gares/source.ts'
import { sdrifESecteursGares } from './sdrif-e-secteurs-gares/source.ts'
import { sdrifEUrbanisation } from './sdrif-e-urbanisation/source.ts'
import { sdrifEZoneInondable } from './sdrif-e-zone-inondable/source.ts'
import { communesGpu } from './communes-gpu/source.ts'
import { secteursCc } from './secteurs-cc/source.ts'
import { sis } from './sis/source.ts'
import { supAc1 } from './sup-ac1/source.ts'
import { supPm1 } from './sup-pm1/source.ts'
import { supPm3 } from './sup-pm3/source.ts'
import { voiesFret } from './voies-fret/source.ts'
import { znieff1 } from './znieff1/source.ts'
import { znieff2 } from './znieff2/source.ts'
import { zoneUrba } from './zone-urba/source.ts'
import type { Source } from './source.ts'

export const SOURCES: readonly Source[] = [
  departements,
  epci,
  communes,
  irisActivite,
  airesLogistiques,
  cartofriches,
  garesIdfm,
  garesGrandParisExpress,
  ite,
  plateformesMultimodales,
  echangeurs,
  garesFret,
  ports,
  aeroports,
  postesSources,
  // In whose place they stand.
  postesElectriques,
  lignesElectriques,
  canalisations,
  reseauxChaleur,
  voiesFret,
  connexionsEcologiques,
  znieff1,
  znieff2,
  natura2000Habitats,
  natura2000Oiseaux,
  pnr,
  ppr,
  supPm1,
  reseauFerreIdfm,
  coursEau,
  // After those of Val-d'Oise, in whose place they stand.
  coursEauBdtopo,
  routesOsm,
  // Each takes the place of the roads of those before it.
  reseauOsmSaclay,
  reseauOsmSeineAval,
  routesFichier,
  routesBdtopo,
  routesOsmPbf,
  sdrifESecteursGares,
  sdrifERayonGares,
  sdrifEQuartiersAffaires,
  sdrifEPolarites,
  sdrifEZoneInondable,
  sdrifEUrbanisation,
  sdrifEDecouverte,
  zoneUrba,
  secteursCc,
  communesGpu,
  prescriptions,
  parcelles,
  mos2025,
  airesTriage,
  cimetieres,
  surfacesEau,
  fusac,
  supPm3,
  supAc1,
  biotope,
  bruitAerien,
  icpe,
  casias,
  sis,
  monuments,
  consoEspace,
  qpv,
  // After all others that hold plots: it replaces theirs.
  cnig,
]

/** Those that all others stand on: taken again in every run that names one of them. */
export const TERRITORY = ['departements', 'epci', 'communes'] as const
