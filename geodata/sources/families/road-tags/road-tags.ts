// Roads whose files carry the tags of OpenStreetMap, or fields that a mapping names: one stage and one clean for all.
import type { RoadMapping } from '../../../readers/road-mapping.ts'
import type { Source } from '../../source.ts'
import { folderOf } from '../../source.ts'
import type { Entry } from '../entry.ts'

/** Read by geodata/readers/osm-road-tags.ts, osm-lorry-tags.ts and osm-turns.ts. */
const FIELDS = {
  way: 'numéro de la voie → road.way',
  class: 'highway, access, vehicle, motor_vehicle, hgv, area → road.class',
  name: 'ref, name → road.name',
  oneway: 'oneway, junction → road.oneway',
  speed_kmh: 'maxspeed → road.speed_kmh',
  truck: 'hgv, hgv_articulated, goods, motor_vehicle, vehicle, access, :conditional → road.truck',
  car: 'motorcar, motor_vehicle, vehicle, access → road.car',
  foot: 'foot, access → road.foot',
  max_weight_t:
    'maxweight, maxweightrating, maxgcweight, maxgcweightrating, :hgv, :conditional → road.max_weight_t',
  max_height_m: 'maxheight, maxheight:physical, :hgv, :conditional → road.max_height_m',
  max_width_m: 'maxwidth, maxwidth:physical, :hgv, :conditional → road.max_width_m',
  max_length_m: 'maxlength, :hgv, :conditional → road.max_length_m',
  max_axle_t: 'maxaxleload, :hgv, :conditional → road.max_axle_t',
  at_hours: 'interdictions à certaines heures seulement → road.at_hours',
  unread: 'limites illisibles → road.unread',
  level: 'bridge, tunnel, layer → road.level',
  turns: 'relations restriction, restriction:hgv, except → road_turn',
}

const TOLD = {
  geometry: 'line',
  fields: FIELDS,
  serves: ['road'],
  maxRejectedShare: 0.02,
  crs: 'EPSG:4326',
} satisfies Partial<Source>

type Roads = Entry<keyof typeof TOLD> & {
  /** Sources of roads whose place it takes, and those that leave it none. */
  replaces: readonly string[]
  yields: readonly string[]
}

/** Roads of a source. */
export const roadTags = ({ replaces, yields, ...entry }: Roads): Source => ({
  ...TOLD,
  family: {
    name: 'road_tags',
    folder: folderOf(import.meta.url),
    words: {
      replaces: replaces.join(' '),
      yields: yields.join(' '),
    },
  },
  ...entry,
})

type RoadFile = Pick<Source, 'id' | 'title' | 'vintage' | 'file' | 'note' | 'folder'> &
  Partial<Pick<Source, 'producer' | 'licence' | 'url'>> & { roads: RoadMapping | 'beside' }

/** A GeoJSON file of roads from a mirror folder; sources of the whole region stand before it. */
export const roadFile = ({ roads, ...entry }: RoadFile): Source =>
  roadTags({
    producer: 'Contributeurs d’OpenStreetMap',
    licence: 'ODbL',
    url: 'https://www.openstreetmap.org',
    address: { protocol: 'file' },
    refreshDays: 365,
    smallest: 'half',
    replaces: ['routes-osm'],
    yields: ['routes-bdtopo', 'routes-osm-pbf'],
    reading: { roads },
    ...entry,
  })
