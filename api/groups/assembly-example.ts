// One answer of the search of groups, for the API's document.
import type { Assemblies } from '../../geodata/model/plots/assembly.ts'

export const EXAMPLE_ASSEMBLIES: Assemblies = {
  version: 1,
  demonstration: true,
  matched: 18,
  complete: true,
  groups: [
    {
      id: 'P-000042+P-000043',
      plots: ['P-000042', 'P-000043'],
      surface_ha: 8.2105,
      usable_ha: null,
      shared_m: 212,
      gaps: [],
      compactness: 0.71,
      hull_share: 0.964,
      sites: [{ id: 'S-000007', name: 'Parc d’activités du Petit Marais' }],
      communes: [{ code_insee: '95018', name: 'Argenteuil' }],
      owner_types: null,
      bbox: [2.24, 48.95, 2.247, 48.952],
    },
  ],
}
