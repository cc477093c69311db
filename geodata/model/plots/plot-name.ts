// How a plot is called in a line: by its own name, or by its site when its own is only a lot number.
import type { Plot } from './plot.ts'

const LOT = /^lot\b/i

type Named = Pick<Plot, 'name' | 'site_name' | 'commune'>

/** `title` is null when neither the plot nor its site has a name; `under` is what the title leaves unsaid. */
export function plotName(plot: Named): { title: string | null; under: string[] } {
  const { name, site_name: site, commune } = plot
  const own = name !== null && !(site !== null && LOT.test(name))
  const [title, other] = own ? [name, site] : [site, name]
  return {
    title,
    under: [other, commune].filter((part) => part !== null && part !== title) as string[],
  }
}
