// Inventories of economic land by the EPCI, in the CNIG standard "Sites économiques" (v2024-10): sites and plots.
// Establishments are only counted by activity; buyers, prices, names and contacts are not taken.
import { CNIG_TABLES } from '../../cnig/tables.ts'
import type { Source } from '../source.ts'
import { folderOf } from '../source.ts'
import { loadCnig } from '../../cnig/load-cnig.ts'

const USES: Readonly<Record<string, string>> = {
  site_id: 'site.id, plot.site_id',
  site_nom: 'site.name',
  site_type: 'site.kind',
  site_vocadomi: 'site.vocation',
  site_etat: 'site.state',
  site_comm_insee: 'site.code_insee',
  site_epci_siren: 'dataset.coverage',
  site_geomsurf: 'site.geom',
  terr_id: 'plot.id',
  terr_refcad: 'plot.cadastral_refs',
  terr_surf_brute: 'plot.declared_m2',
  terr_stade_amngt: 'plot.servicing',
  terr_stade_comm: 'plot.stage',
  terr_etat_occup: 'plot.status',
  terr_geomsurf: 'plot.geom',
  etab_activite_code: 'declared, counted by activity',
}

export const cnig: Source = {
  id: 'cnig',
  title: 'Inventaires des sites économiques (standard CNIG)',
  producer: 'EPCI',
  licence: 'celle du producteur du fichier',
  vintage: 'celui du fichier',
  url: 'https://schema.data.gouv.fr/cnigfr/sites-economiques-site-eco/1.0.1/',
  address: { protocol: 'file' },
  file: 'eco/cnig',
  geometry: 'polygon',
  fields: Object.fromEntries(
    CNIG_TABLES.flatMap(({ fields }) =>
      fields.flatMap(({ name, declared }) => {
        const use = USES[name] ?? (declared === undefined ? undefined : 'declared')
        return use === undefined ? [] : [[name, use]]
      }),
    ),
  ),
  refreshDays: 365,
  serves: ['site', 'plot'],
  smallest: 'half',
  coverage: { kind: 'own' },
  maxRejectedShare: 0.1,
  note:
    'Un fichier remis remplace tout ce que le jeu contenait. Un terrain remplace celui d’un autre jeu qui a le même identifiant ' +
    'ou exactement les mêmes parcelles. Couverture : les EPCI nommés par les sites. Acquéreurs, prix, noms et contacts ne sont pas repris.',
  crs: 'EPSG:2154',
  folder: folderOf(import.meta.url),
  load: loadCnig(),
}

/** The registry with `cnig` read from a file of its own, and its violations written to `report`. */
export const withCnig = (
  registry: readonly Source[],
  { file, report }: { file?: string; report?: string },
): Source[] =>
  registry.map((source) =>
    source.id === cnig.id
      ? { ...source, file: file ?? source.file, load: loadCnig(report) }
      : source,
  )
