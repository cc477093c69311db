// The collections of /ogc, in the order that they are listed in.
import { ApiFault } from '../http/api-fault.ts'
import type { CollectionId, OgcCollection } from './collection.ts'
import { COLLECTION_IDS } from './collection.ts'
import { accessPoints } from './collections/access-points.ts'
import { communes } from './collections/communes.ts'
import { constraints } from './collections/constraints.ts'
import { networks } from './collections/networks.ts'
import { plots } from './collections/plots.ts'
import { sdrifE } from './collections/sdrif-e.ts'
import { sites } from './collections/sites.ts'
import { zones } from './collections/zones.ts'

const BY_ID: { readonly [Id in CollectionId]: OgcCollection & { id: Id } } = {
  plots,
  sites,
  zones,
  sdrif_e: sdrifE,
  constraints,
  access_points: accessPoints,
  networks,
  communes,
}
export const COLLECTIONS: readonly OgcCollection[] = COLLECTION_IDS.map((id) => BY_ID[id])

/** Throws 404 for another name. */
export function collectionOf(id: string): OgcCollection {
  const found = COLLECTIONS.find((one) => one.id === id)
  if (!found) throw new ApiFault(404, 'not_found', 'There is no such collection')
  return found
}
