// What stands behind the meaning of each type of zone and each SDRIF-E legend item.
import type { Zone } from '../codes.ts'
import type { Standing } from './sources.ts'
import { inCode, OURS, SDRIF_E_CARDS, TO_SUPPLY, VERSAILLES } from './sources.ts'

export const ZONE_STANDINGS: Readonly<Record<Zone, Standing>> = {
  U: inCode('R151-18', 'read'),
  AUc: inCode('R151-20', 'read'),
  AUs: inCode('R151-20', 'read'),
  A: inCode('R151-22, L151-11 et L151-13', 'reported'),
  N: inCode('R151-24, L151-11 et L151-13', 'reported'),
  Zc: inCode('L161-4 et R111-1', 'read'),
  ZnC: inCode('L161-4', 'read'),
  RNU: inCode('L111-3 et R111-1', 'read'),
  other: OURS,
}

export const ITEM_STANDINGS: Readonly<Record<string, Standing>> = {
  preferential_urbanisation: TO_SUPPLY,
  industrial_development: VERSAILLES,
  station_development: SDRIF_E_CARDS,
  station_perimeter_2km: SDRIF_E_CARDS,
  business_district: SDRIF_E_CARDS,
  polarity: TO_SUPPLY,
  flood_risk_zone: SDRIF_E_CARDS,
  ecological_connection: TO_SUPPLY,
}
