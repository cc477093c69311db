// What the API answers to the page, by method and path as its document writes them. Routes are described by this table and
// the page asks by it: the compiler refuses either that leaves the other.
import type {
  Datasets,
  Envelope,
  Facets,
  Health,
  BroughtArea,
  KeptArea,
  PlotBits,
  PlotList,
  References,
  Territories,
} from './answers.ts'
import type { Assemblies } from './plots/assembly.ts'
import type { AnsweredBriefs, Brief, CreatedBrief } from './briefs/brief.ts'
import type { CoverageAnswer } from './coverage/coverage-answer.ts'
import type { Inventories } from './ledger/inventory.ts'
import type { Ledger, LedgerHistory } from './ledger/ledger.ts'
import type { CreatedOffer, Offer, OfferPhotograph, OfferVersion } from './offers/offer.ts'
import type { PlotSheet } from './plots/plot.ts'
import type { Reading } from './plans/reading.ts'
import type { PlotAround, PlotWays, Reach } from './roads/road-answers.ts'
import type { Addresses, Search } from './search-answers.ts'

/** `null`: a good answer without content. `Blob`: a file. */
export type ApiAnswers = {
  'GET /api/health': Health
  'GET /api/facets': Facets
  'GET /api/plots': PlotList
  'GET /api/plots/bits': PlotBits
  'GET /api/plots/{id}': PlotSheet
  'GET /api/plots/{id}/ways': PlotWays
  'GET /api/plots/{id}/around': PlotAround
  'POST /api/plots/{id}/reports': null
  'GET /api/envelope': Envelope
  'GET /api/ledger': Ledger
  'GET /api/ledger/history': LedgerHistory
  'GET /api/inventories': Inventories
  'GET /api/datasets': Datasets
  'GET /api/datasets/{id}/coverage': CoverageAnswer
  'GET /api/territories': Territories
  'GET /api/assemblies': Assemblies
  'GET /api/references': References
  'GET /api/readings': Reading
  'GET /api/reach': Reach
  'GET /api/search': Search
  'GET /api/search/addresses': Addresses
  'POST /api/areas': BroughtArea
  'GET /api/areas/{key}': KeptArea
  'POST /api/offers': CreatedOffer
  'GET /api/offers/{id}': Offer
  'PUT /api/offers/{id}': Offer
  'DELETE /api/offers/{id}': null
  'POST /api/offers/{id}/link': Offer
  'DELETE /api/offers/{id}/link': Offer
  'POST /api/offers/{id}/refresh': Offer
  'GET /api/offers/{id}/versions/{n}': OfferVersion
  'GET /api/offers/{id}/files/{name}': Blob
  'POST /api/offers/{id}/photographs': OfferPhotograph
  'GET /api/offers/{id}/photographs/{photograph}.jpg': Blob
  'DELETE /api/offers/{id}/photographs/{photograph}.jpg': null
  'POST /api/briefs': CreatedBrief
  'GET /api/briefs/{id}': Brief
  'PUT /api/briefs/{id}': Brief
  'DELETE /api/briefs/{id}': null
  'POST /api/briefs/{id}/link': Brief
  'DELETE /api/briefs/{id}/link': Brief
  'POST /api/briefs/answered': AnsweredBriefs
}
export type ApiAddress = keyof ApiAnswers

/** The names in braces of a path. */
export type PathPart<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathPart<Rest>
  : never
