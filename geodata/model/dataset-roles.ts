// What a dataset can be used for, one closed list: coverage, provenance and the checks of a version speak in these words.
import type { AccessKind, Constraint, NetworkKind } from './codes.ts'
import { ACCESS_KINDS, CONSTRAINTS, NETWORK_KINDS } from './codes.ts'
import { SDRIF_E_ITEM_LABELS } from './labels.ts'

const PLAIN = [
  'territory',
  'site',
  'plot',
  'parcel',
  'zone_urba',
  'secteur_cc',
  'rnu',
  'prescription',
  'land_use',
  'ground_out_of_play',
  'risk_point',
  'context.qpv',
  'context.monument',
  'context.land_consumption',
  'base',
  'road',
  'sdrif_e',
] as const

export type DatasetRole =
  | (typeof PLAIN)[number]
  | `sdrif_e.${string}`
  | `access.${AccessKind}`
  | `constraint.${Constraint}`
  | `network.${NetworkKind}`

export const DATASET_ROLES: readonly DatasetRole[] = [
  ...PLAIN,
  ...Object.keys(SDRIF_E_ITEM_LABELS).map((item): DatasetRole => `sdrif_e.${item}`),
  ...ACCESS_KINDS.map((kind): DatasetRole => `access.${kind}`),
  ...CONSTRAINTS.map((kind): DatasetRole => `constraint.${kind}`),
  ...NETWORK_KINDS.map((kind): DatasetRole => `network.${kind}`),
]
