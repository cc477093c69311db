// What a CNIG export says of itself, in French as the standard: what is unknown, what stands in, what is left out and why.
import { terrainEco } from '../../cnig/tables/terrain-eco.ts'
import { siteEco } from '../../cnig/tables/site-eco.ts'
import { PLAN_SENTENCES } from '../../model/plans/plan-sentences.ts'
import type { AboutTable, ExportAbout } from '../export-about.ts'
import { aboutTables } from '../export-about.ts'
import type { ExportPlot } from '../export-plot.ts'
import type { CnigTally } from './complete-row.ts'

export type Unsited = Pick<ExportPlot, 'id' | 'name' | 'code_insee' | 'commune' | 'surface_ha'>

/** Read me, sources, what was completed, plots without a site. */
export function cnigTables(
  about: ExportAbout,
  tally: CnigTally,
  sites: number,
  unsited: readonly Unsited[],
): readonly [AboutTable, AboutTable, AboutTable, AboutTable] {
  const [readMe, , sources] = aboutTables(about)
  const notes = [
    // The standard has no column for the place in the list.
    ['Ordre', 'TERRAIN-ECO suit la liste à l’écran.'],
    ['Standard', 'CNIG Sites économiques v2024-10, schémas de table v1.0.1'],
    ['TERRAIN-ECO', `${about.plots - unsited.length} terrains`],
    ['SITE-ECO', `${sites} sites : ceux de ces terrains`],
    [
      'Terrains sans site',
      unsited.length === 0
        ? 'Aucun.'
        : `${unsited.length} : le standard veut un site pour chaque terrain. Ils sont listés à part ; aucun site n’est inventé pour eux.`,
    ],
    [
      'Valeurs inconnues',
      'Obligatoires et inconnues, elles disent « inconnu » ; leur compte suit.',
    ],
    ['Pôles', 'Les pôles ne sont pas connus ici : pole_id dit « inconnu ».'],
    ['Surfaces', 'terr_surf_brute et site_surf_brute sont mesurées sur les contours (EPSG:2154).'],
    [
      'Dates',
      `Inconnue, elle reste vide, valeur manquante du standard, bien qu’obligatoire. ${PLAN_SENTENCES.inventory_six_years.sentence.fr}`,
    ],
    [
      'Vacance',
      `Non déclarée et là où l’occupation de tous les terrains est connue, elle est calculée : site_description le dit. ${PLAN_SENTENCES.inventory_vacancy.sentence.fr}`,
    ],
    [
      'site_surf_utile',
      'Non déclarée, elle est la somme des surfaces des terrains du site (EPSG:2154).',
    ],
    ['Personnes', 'Noms, contacts, acquéreurs et prix ne sont pas exportés.'],
  ]
  const counted = [
    ...counts(tally.unknown, 'inconnu'),
    ...counts(tally.empty, 'laissé vide (voir Dates)'),
    ...counts(tally.computed, 'calculé ici (voir Vacance, site_surf_utile)'),
    ...counts(tally.lost, 'valeur que le standard n’admet pas, laissée de côté'),
  ]
  return [
    { ...readMe, rows: [...readMe.rows.filter(([subject]) => subject !== 'Ordre'), ...notes] },
    sources,
    { name: 'Complétés', header: ['champ', 'sens', 'ce qui est écrit', 'nombre'], rows: counted },
    {
      name: 'Terrains sans site',
      header: ['identifiant', 'nom', 'code INSEE', 'commune', 'surface SIG (ha)'],
      rows: unsited.map((plot) => [
        plot.id,
        plot.name ?? '',
        plot.code_insee ?? '',
        plot.commune ?? '',
        String(plot.surface_ha),
      ]),
    },
  ]
}

const counts = (of: ReadonlyMap<string, number>, what: string): string[][] =>
  [...of].map(([field, count]) => [field, MEANINGS.get(field) ?? '', what, String(count)])

const MEANINGS = new Map(
  [...siteEco.fields, ...terrainEco.fields].map(({ name, meaning }) => [name, meaning]),
)
