// An example of the envelope, for the API's document. A test parses it with its schema.
import { OF_VERSION } from '../openapi/of-version.ts'

export const EXAMPLE_ENVELOPE = {
  ...OF_VERSION,
  categories: [
    {
      category: 'industrial_regional',
      surface_ha: 894.8,
      plots_ha: 700.2,
      plots: 310,
      sites: 28,
      published_ha: 895,
      source: 'versailles_grand_parc',
    },
  ],
  headlines: [
    {
      id: 'new',
      headline_ha: 800,
      headline_source: 'region_release',
      finer_ha: 895,
      finer_source: 'versailles_grand_parc',
      categories: ['industrial_regional'],
    },
  ],
  sources: {
    region_release: { title: 'Communiqué de presse', url: null, date: '2025-11-14' },
  },
}
