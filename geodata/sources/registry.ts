// Every official dataset, in the order in which a run reads them: territory first, for the others stand on it.
import { airesLogistiques } from './aires-logistiques/source.ts'
import { cartofriches } from './cartofriches/source.ts'
import { communes } from './communes/source.ts'
import { connexionsEcologiques } from './connexions-ecologiques/source.ts'
import { coursEau } from './cours-eau/source.ts'
import { departements } from './departements/source.ts'
import { epci } from './epci/source.ts'
import { garesGrandParisExpress } from './gares-grand-paris-express/source.ts'
import { garesIdfm } from './gares-idfm/source.ts'
import { irisActivite } from './iris-activite/source.ts'
import { ite } from './ite/source.ts'
import { natura2000Habitats } from './natura2000-habitats/source.ts'
import { natura2000Oiseaux } from './natura2000-oiseaux/source.ts'
import { plateformesMultimodales } from './plateformes-multimodales/source.ts'
import { pnr } from './pnr/source.ts'
import { ppr } from './ppr/source.ts'
import { reseauFerreIdfm } from './reseau-ferre-idfm/source.ts'
import { routesOsm } from './routes-osm/source.ts'
import type { Source } from './source.ts'
import { znieff1 } from './znieff1/source.ts'
import { znieff2 } from './znieff2/source.ts'

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
  connexionsEcologiques,
  znieff1,
  znieff2,
  natura2000Habitats,
  natura2000Oiseaux,
  pnr,
  ppr,
  reseauFerreIdfm,
  coursEau,
  routesOsm,
]

/** Those that all others stand on: taken again in every run that names one of them. */
export const TERRITORY = ['departements', 'epci', 'communes'] as const
