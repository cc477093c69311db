// Examples of the ledger and of the inventories, for the API's document. A test parses each with its schema.
import { EXAMPLE_ENVELOPE } from './envelope-example.ts'

const of = { version: 3, demonstration: true }
const sums = {
  available: { plots: 2, surface_ha: 12.4 },
  occupied: { plots: 1, surface_ha: 8.1 },
  reserved: { plots: 0, surface_ha: 0 },
  unknown: { plots: 1, surface_ha: 0.6 },
  total: { plots: 4, surface_ha: 21.1 },
}
const category = { category: 'industrial_regional', ...sums }
const { categories, headlines, sources } = EXAMPLE_ENVELOPE

export const EXAMPLE_LEDGER = {
  ...of,
  by: 'departement',
  matched: 4,
  surface_ha: 21.1,
  unknown_dropped: 0,
  book: {
    ...sums,
    categories: [category],
    territories: [{ code: '95', name: 'Val-d’Oise', ...sums, categories: [category] }],
  },
  what_if: null,
  envelope: { categories, headlines, sources },
}

export const EXAMPLE_HISTORY = {
  ...of,
  departement: [],
  followed: [{ id: 'new', headline_ha: 800, finer_ha: 895, categories: ['industrial_regional'] }],
  versions: [
    {
      version: 3,
      published_at: '2026-11-24T08:00:00Z',
      categories: [{ ...category, sites: 28, sites_ha: 894.8 }],
      followed: [{ ...sums, sites: 28, sites_ha: 894.8 }],
    },
  ],
}
