// What the shortlist writes down of a plot, a sheet or a group of plots.
import type { PlotGroup } from '../../../geodata/model/plots/assembly.ts'
import { plotsOfGroup } from '../../../geodata/model/plots/assembly.ts'
import type { Plot } from '../../../geodata/model/plots/plot.ts'
import { plotName } from '../../../geodata/model/plots/plot-name.ts'
import type { Keepable } from '../../state/plots/shortlist-items.ts'

type Named = Pick<Plot, 'id' | 'name' | 'site_name' | 'commune' | 'surface_ha'>

/** Of a list row or a sheet; a group has no name of its own. */
export const keepable = (plot: Named): Keepable => ({
  id: plot.id,
  name: plotsOfGroup(plot.id).length > 1 ? null : plotName(plot).title,
  commune: plot.commune,
  surface_ha: plot.surface_ha,
})

export const keepableGroup = (group: PlotGroup): Keepable => ({
  id: group.id,
  name: null,
  commune: [...new Set(group.communes.map(({ name, code_insee }) => name ?? code_insee))].join(
    ' + ',
  ),
  surface_ha: group.surface_ha,
})
