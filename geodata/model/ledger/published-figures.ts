// The published hectares of the SDRIF-E, each under its own source. 800 is never added to a sum that holds 895.
import type { Category } from '../codes.ts'

export const FIGURE_SOURCES = {
  region_release: {
    title: 'Région Île-de-France, communiqué de presse',
    url: null,
    date: '2025-11-14',
  },
  versailles_grand_parc: {
    title: 'Versailles Grand Parc : SDRIF-E, la Région met le cap sur 2040',
    url: 'https://versaillesgrandparc.fr/actualites/detail/sdrif-e-la-region-ile-de-france-met-le-cap-sur-2040',
    date: null,
  },
} as const
export type FigureSource = keyof typeof FIGURE_SOURCES

/** Gross surface of sites by SDRIF-E category, hectares. */
export const PUBLISHED_HA: Record<Category, number> = {
  industrial_regional: 895,
  productive_regional: 14_471,
  existing_economic: 11_459,
  commercial_requalify: 912,
  commercial_mutate: 695,
}

export const HEADLINES = [
  {
    id: 'existing',
    headline_ha: 28_000,
    finer_ha: 27_537,
    categories: [
      'productive_regional',
      'existing_economic',
      'commercial_requalify',
      'commercial_mutate',
    ],
  },
  { id: 'new', headline_ha: 800, finer_ha: 895, categories: ['industrial_regional'] },
] as const satisfies readonly {
  id: string
  headline_ha: number
  finer_ha: number
  categories: readonly Category[]
}[]
