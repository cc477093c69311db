// A mirror folder whose plots tell of which run they are: by their name, and by their surface.
import type { Source } from '../../../geodata/sources/source.ts'
import { SOURCES } from '../../../geodata/sources/registry.ts'
import {
  collection,
  friche,
  FRICHES,
  gare,
  GARES,
  makeMirror,
  point,
  polygon,
  square,
  TERRITORY_FILES,
} from '../../rig/files/mirror.ts'

export const LABELLED_REGISTRY: readonly Source[] = SOURCES.filter(({ id }) =>
  ['departements', 'epci', 'communes', 'cartofriches', 'gares-idfm'].includes(id),
)

/** Every plot of a run bears its name. */
export const nameOfRun = (label: number): string => `Usine de la course ${label}`

const COLUMNS = 40
const SPACING = 0.2 / COLUMNS

/** A fresh mirror folder of `plots` plots, 1600 at most; `write` lays the data of one run in it. */
export function makeLabelledMirror(plots: number): {
  from: string
  write(label: number): void
  remove(): void
} {
  const mirror = makeMirror({
    ...TERRITORY_FILES,
    [GARES]: collection([gare('Cergy-Préfecture', 1, 'RER A', point(2.02, 49.05))]),
  })
  return {
    from: mirror.from,
    write(label) {
      const side = 0.002 + 0.0002 * (label % 10)
      const rows = Array.from({ length: plots }, (_, i) =>
        friche(
          {
            site_nom: nameOfRun(label),
            unite_fonciere_refcad: `['95127000AB${String(i).padStart(4, '0')}']`,
          },
          polygon(
            square(
              2 + (i % COLUMNS) * SPACING,
              49 + Math.floor(i / COLUMNS) * SPACING,
              Math.round(side * 1e6) / 1e6,
            ),
          ),
          `95127_${i}`,
        ),
      )
      mirror.put(FRICHES, collection(rows))
    },
    remove: mirror.remove,
  }
}
