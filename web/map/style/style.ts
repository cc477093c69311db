// The style of the map: a pure function of the look, checked by the official validator in tests/web/map/style.test.ts.
// No `glyphs`: labels use the page's own fonts. No sprite: signs are drawn by access-icons.ts.
import type { SourceSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { TilesetId } from '../../../geodata/model/map/tiles.ts'
import { TILESETS } from '../../../geodata/model/map/tiles.ts'
import { departementNames } from './departement-names.ts'
import { layerRank } from './layer-order.ts'
import { area } from '../layers/area.ts'
import { accessPoint } from '../layers/access-point.ts'
import { baseLand } from '../layers/base-land.ts'
import { baseRail } from '../layers/base-rail.ts'
import { baseRoad } from '../layers/base-road.ts'
import { baseUrban } from '../layers/base-urban.ts'
import { baseWater } from '../layers/base-water.ts'
import { baseWood } from '../layers/base-wood.ts'
import { constraintArea } from '../layers/constraint-area.ts'
import { coverage } from '../layers/coverage.ts'
import { foundPlace } from '../layers/found-place.ts'
import { networkLine } from '../layers/network-line.ts'
import { PLAN_IGN_SOURCE, planIgn } from '../layers/plan-ign.ts'
import { placeLabels } from '../layers/place-labels.ts'
import { plots } from '../layers/plot.ts'
import { reach } from '../layers/reach.ts'
import { sdrifE } from '../layers/sdrif-e.ts'
import { selection } from '../layers/selection.ts'
import { site } from '../layers/site.ts'
import { territory } from '../layers/territory.ts'
import { zoneUrba } from '../layers/zone-urba.ts'
import type { StyleOptions, MapLayer } from './style-options.ts'

const DATASETS: readonly ((options: StyleOptions) => MapLayer[])[] = [
  baseLand,
  baseUrban,
  baseWood,
  baseWater,
  baseRail,
  baseRoad,
  territory,
  placeLabels,
  site,
  plots,
  zoneUrba,
  sdrifE,
  constraintArea,
  networkLine,
  accessPoint,
  planIgn,
  coverage,
  area,
  reach,
  selection,
  foundPlace,
]

const EMPTY = { type: 'FeatureCollection' as const, features: [] }

/** `origin` and `version` make the addresses of the tiles: a version's tiles never change. */
export function mapStyle(
  options: StyleOptions,
  origin: string,
  version: number,
): StyleSpecification {
  const sources: Record<string, SourceSpecification> = {
    'departement-name': { type: 'geojson', data: departementNames() },
    'selection-ring': { type: 'geojson', data: EMPTY },
    selection: { type: 'geojson', data: EMPTY },
    hover: { type: 'geojson', data: EMPTY },
    area: { type: 'geojson', data: EMPTY },
    coverage: { type: 'geojson', data: EMPTY },
    reach: { type: 'geojson', data: EMPTY },
    way: { type: 'geojson', data: EMPTY },
    'area-sketch': { type: 'geojson', data: EMPTY },
    'found-place': { type: 'geojson', data: EMPTY },
  }
  for (const id of Object.keys(TILESETS) as TilesetId[])
    sources[id] = {
      type: 'vector',
      tiles: [`${origin}/api/tiles/${id}/${version}/{z}/{x}/{y}.pbf`],
      ...TILESETS[id],
    }
  if (options.overlays.includes('plan_ign')) sources['plan-ign'] = PLAN_IGN_SOURCE
  return {
    version: 8,
    name: 'Foncier économique du SDRIF-E',
    sources,
    layers: DATASETS.flatMap((layers) => layers(options)).sort(
      (a, b) => layerRank(a.id) - layerRank(b.id),
    ),
  }
}
