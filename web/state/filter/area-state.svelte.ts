// The area of the filter as a shape for the map, and the sketch of a new one. The filter holds the word; this draws it.
import { area as areaOf, circle, distance } from '@turf/turf'
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import type { Area } from '../../../geodata/model/filter/area.ts'
import {
  AREA_LIMITS,
  faultOfRings,
  readArea,
  writeArea,
} from '../../../geodata/model/filter/area.ts'
import { m2ToHa } from '../../../geodata/model/units.ts'
import { crossesItself } from '../../../geodata/model/filter/ring-shape.ts'
import type { KeptArea } from '../../../geodata/model/answers.ts'
import { bringArea, getArea } from '../../requests/api-client.ts'
import { ApiFailure, sentenceOf } from '../../requests/api-failure.ts'
import type { FilterState } from './filter-state.svelte.ts'
import type { Language } from '../../../geodata/model/language.ts'
import { LatestRequest } from '../page/latest-request.ts'

export type Tool = 'polygon' | 'circle'
export type SketchFault = 'crosses' | 'tooFew' | { impossible: string }
type At = [lon: number, lat: number]

const CIRCLE_STEPS = 96

export class AreaState {
  tool: Tool | null = $state(null)
  #corners: At[] = $state.raw([])
  #pointer: At | null = $state.raw(null)
  fault: SketchFault | null = $state.raw(null)
  bringing = $state(false)
  #failure: ApiFailure | null = $state.raw(null)
  /** What was taken for granted in the file that was brought last. */
  notes: readonly string[] = $state.raw([])
  /** A file of several layers, until one is chosen. */
  #asking: File | null = $state.raw(null)
  #kept: KeptArea | null = $state.raw(null)

  #filter: FilterState
  readonly corners = $derived(this.#corners.length)
  /** The area that the filter names; undefined without one. */
  readonly current: Area | undefined = $derived.by(() => {
    const { within } = this.#filter.filter
    const read = within === undefined ? undefined : readArea(within)
    return read && 'area' in read ? read.area : undefined
  })
  /** Its shape in EPSG:4326; null while a kept one is on its way. */
  readonly shape: Polygon | MultiPolygon | null = $derived.by(() => {
    const area = this.current
    if (area?.kind === 'circle') return circleOf([area.lon, area.lat], area.radius_m)
    if (area?.kind === 'polygon')
      return { type: 'Polygon', coordinates: area.rings as unknown as Position[][] }
    if (area?.kind === 'stored' && this.#kept?.within === this.#filter.filter.within)
      return this.#kept?.geometry ?? null
    return null
  })
  /** Layers of which one has to be chosen. */
  readonly choices = $derived(this.#asking ? (this.#failure?.layers ?? []) : [])
  readonly ha = $derived(this.shape ? m2ToHa(areaOf(this.shape)) : null)
  readonly name = $derived(this.current?.kind === 'stored' ? (this.#kept?.name ?? null) : null)
  /** What is being drawn: the sketch with the pointer as its next corner. */
  readonly sketch: FeatureCollection = $derived.by(() =>
    sketchOf(this.tool, this.#corners, this.#pointer),
  )
  readonly sketchHa = $derived.by(() => {
    const shape = this.sketch.features.find(({ geometry }) => geometry.type === 'Polygon')
    return shape ? m2ToHa(areaOf(shape)) : null
  })

  #request = new LatestRequest<string, KeptArea>(
    getArea,
    (kept) => (this.#kept = kept),
    (error) => (this.#failure = error instanceof ApiFailure ? error : null),
  )

  constructor(filter: FilterState) {
    this.#filter = filter
  }

  /** Reads the shape of a kept area that is not here yet. */
  read(): void {
    const area = this.current
    if (area?.kind === 'stored' && this.#kept?.within !== this.#filter.filter.within)
      this.#request.request(area.key)
  }

  start(tool: Tool): void {
    this.cancel()
    this.tool = tool
  }

  point(at: At | null): void {
    if (this.tool) this.#pointer = at
  }

  /** Puts a corner, or the centre and then the edge of a circle, which ends it. */
  add(at: At): void {
    if (!this.tool) return
    this.fault = null
    const [lon, lat] = this.#corners.at(-1) ?? []
    if (lon === at[0] && lat === at[1]) return
    this.#corners = [...this.#corners, at]
    if (this.tool === 'circle' && this.#corners.length === 2) this.finish()
  }

  takeBack(): void {
    this.fault = null
    this.#corners = this.#corners.slice(0, -1)
  }

  cancel(): void {
    this.tool = null
    this.#corners = []
    this.#pointer = null
    this.fault = null
  }

  /** Makes the sketch the area of the filter; a fault leaves it as it is, and says why. */
  finish(): void {
    const [first, second] = this.#corners
    if (this.tool === 'circle') {
      if (!first || !second) return
      const metres = Math.round(distance(first, second, { units: 'meters' }))
      this.setCircle(first, Math.min(Math.max(1, metres), AREA_LIMITS.radius_m))
      return this.cancel()
    }
    if (this.#corners.length < 3 || !first) {
      this.fault = 'tooFew'
      return
    }
    const ring = [...this.#corners, first].map(([lon, lat]): At => [rounded(lon), rounded(lat)])
    if (crossesItself(ring)) this.fault = 'crosses'
    else {
      const impossible = faultOfRings([ring])
      if (impossible) this.fault = { impossible }
      else {
        this.#filter.set({ within: writeArea({ kind: 'polygon', rings: [ring] }) })
        this.cancel()
      }
    }
  }

  setCircle([lon, lat]: At, radius_m: number): void {
    this.#filter.set({ within: writeArea({ kind: 'circle', lon, lat, radius_m }) })
  }

  /** Sends a file and filters by the area in it. */
  async bring(file: File, language: Language, layer?: string): Promise<void> {
    this.bringing = true
    this.#failure = null
    this.#asking = null
    this.notes = []
    try {
      const { notes, ...kept } = await bringArea(file, language, layer)
      this.#kept = kept
      this.notes = notes
      this.#filter.set({ within: this.#kept.within })
    } catch (error) {
      this.#failure =
        error instanceof ApiFailure ? error : new ApiFailure('broken', 0, '', { cause: error })
      if (this.#failure.layers.length > 0) this.#asking = file
    } finally {
      this.bringing = false
    }
  }

  /** Reads the file again for the layer that was meant. */
  async choose(layer: string, language: Language): Promise<void> {
    if (this.#asking) await this.bring(this.#asking, language, layer)
  }

  /** Leaves a file of several layers. */
  leave(): void {
    this.#asking = null
    this.#failure = null
  }

  remove(): void {
    this.#failure = null
    this.notes = []
    this.#filter.drop('within')
  }

  error = (language: Language): string | null =>
    this.#failure && sentenceOf(this.#failure, language)
}

const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5
const circleOf = (centre: At, metres: number): Polygon =>
  circle(centre, metres / 1000, { steps: CIRCLE_STEPS }).geometry

function sketchOf(tool: Tool | null, corners: At[], pointer: At | null): FeatureCollection {
  const features: Feature[] = corners.map((coordinates) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Point', coordinates },
  }))
  const path = pointer ? [...corners, pointer] : corners
  const [first, second] = path
  if (tool === 'circle' && first && second) {
    const metres = distance(first, second, { units: 'meters' })
    if (metres > 0)
      features.push({ type: 'Feature', properties: {}, geometry: circleOf(first, metres) })
  }
  if (tool === 'polygon' && path.length === 2)
    features.push({
      type: 'Feature',
      properties: {},
      geometry: { type: 'LineString', coordinates: path },
    })
  if (tool === 'polygon' && path.length > 2)
    features.push({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates: [[...path, path[0]!]] },
    })
  return { type: 'FeatureCollection', features }
}
