// The address bar as state: filter words, sort, plot, map=zoom/lat/lon, layers, lang. Pure reading and writing.
import { ACCESSES } from '../../../geodata/model/access/access-measures.ts'
import { groupId } from '../../../geodata/model/plots/assembly.ts'
import type { PlotFilter } from '../../../geodata/model/filter/plot-filter.ts'
import type { FilterIssue } from '../../../geodata/model/filter/read-filter.ts'
import { readFilter } from '../../../geodata/model/filter/read-filter.ts'
import {
  readWeightingWords,
  writeWeightingWords,
} from '../../../geodata/model/filter/weighting-words.ts'
import type { Weighting } from '../../../geodata/model/plots/preferences.ts'
import { WEIGHT_WORDS } from '../../../geodata/model/plots/preferences.ts'
import { writeFilter } from '../../../geodata/model/filter/write-filter.ts'
import type { LedgerTerritory } from '../../../geodata/model/ledger/ledger.ts'
import { LEDGER_TERRITORIES } from '../../../geodata/model/ledger/ledger.ts'
import type { Move } from '../../../geodata/model/ledger/ledger-what-if.ts'
import { readWhatIf, writeWhatIf } from '../../../geodata/model/ledger/ledger-what-if.ts'
import { SORT_AT_FIRST } from '../filter/answer-state.svelte.ts'
import { COMPARED_MOST, PLOT_ID } from '../plots/shortlist-items.ts'
import type { Language } from '../../../geodata/model/language.ts'
import { LANGUAGES } from '../../../geodata/model/language.ts'
import type { Overlay } from '../map/overlays.ts'
import { OVERLAYS, OVERLAYS_AT_FIRST } from '../map/overlays.ts'
import type { Place } from '../map/place-state.svelte.ts'

const OTHER_WORDS = [
  'compare',
  'sort',
  'plot',
  'reading',
  'beside',
  'map',
  'layers',
  'lang',
  'ledger',
  'what_if',
  'surface_wish',
  ...WEIGHT_WORDS,
]
/** What GET /api/readings takes; it says itself what it cannot read. */
const READING = /^(plot|parcel|circle|polygon|area):[\w.:+,-]{1,1250}$/
const SORTS: readonly string[] = [
  'surface',
  '-surface',
  'name',
  'fit',
  ...ACCESSES.map(({ word }) => word),
]

export type Address = {
  filter: PlotFilter
  sort: string
  weighting: Weighting
  plot: string | null
  reading: string | null
  /** The reading that stands beside it, while the two are compared. */
  beside?: string | undefined
  /** Plots and groups that stand side by side, while they do. */
  compare?: readonly string[] | undefined
  place: Place | undefined
  layers: readonly Overlay[]
  /** The territories that the ledger tells apart, while it is open. */
  ledger?: LedgerTerritory | undefined
  /** Plots that the ledger counts in another state. */
  moves?: readonly Move[] | undefined
  /** Only where the link states one. */
  language: Language | undefined
  /** Words of the link that could not be read. */
  issues: FilterIssue[]
}

export function readAddress(search: string): Address {
  const params = new URLSearchParams(search)
  const { filter, issues } = readFilter(params, OTHER_WORDS)
  const sort = params.get('sort') ?? ''
  const plot = params.get('plot') ?? ''
  const reading = params.get('reading') ?? ''
  const beside = params.get('beside') ?? ''
  const layers = params.get('layers')
  const language = params.get('lang')
  const whatIf = readWhatIf(params.get('what_if') ?? '')
  return {
    filter,
    sort: SORTS.includes(sort) ? sort : SORT_AT_FIRST,
    weighting: readWeightingWords(params),
    plot: PLOT_ID.test(plot) ? plot : null,
    reading: READING.test(reading) ? reading : null,
    beside: READING.test(reading) && READING.test(beside) ? beside : undefined,
    compare: readCompared(params.get('compare') ?? ''),
    place: readPlace(params.get('map') ?? ''),
    layers:
      layers === null
        ? OVERLAYS_AT_FIRST
        : OVERLAYS.filter((overlay) => layers.split(',').includes(overlay)),
    ledger: LEDGER_TERRITORIES.find((one) => one === params.get('ledger')),
    moves: 'moves' in whatIf && whatIf.moves.length > 0 ? whatIf.moves : undefined,
    language: LANGUAGES.find((one) => one === language),
    issues,
  }
}

/** `?surface_min=8&zone=U&map=12.5/48.91000/2.31000`, or empty when all is as at first. */
export function writeAddress(address: Omit<Address, 'issues'>): string {
  const { place, layers } = address
  const words = [
    writeFilter(address.filter),
    address.sort === SORT_AT_FIRST ? '' : `sort=${address.sort}`,
    writeWeightingWords(address.weighting),
    address.plot ? `plot=${encodeURIComponent(address.plot)}` : '',
    address.reading ? `reading=${encodeURIComponent(address.reading)}` : '',
    address.reading && address.beside ? `beside=${encodeURIComponent(address.beside)}` : '',
    address.compare?.length ? `compare=${address.compare.map(encodeURIComponent).join(',')}` : '',
    place ? `map=${place.zoom.toFixed(2)}/${place.lat.toFixed(5)}/${place.lon.toFixed(5)}` : '',
    layers.join() === OVERLAYS_AT_FIRST.join() ? '' : `layers=${layers.join(',')}`,
    address.ledger ? `ledger=${address.ledger}` : '',
    address.moves?.length ? `what_if=${writeWhatIf(address.moves)}` : '',
    address.language === 'en' ? 'lang=en' : '',
  ].filter(Boolean)
  return words.length ? `?${words.join('&')}` : ''
}

function readCompared(text: string): string[] | undefined {
  // A group is one column, in whatever order its plots stand.
  const ids = [...new Set(text.split(',').map((id) => groupId(id.split('+'))))].filter((id) =>
    PLOT_ID.test(id),
  )
  return ids.length > 0 ? ids.slice(0, COMPARED_MOST) : undefined
}

function readPlace(text: string): Place | undefined {
  const [zoom, lat, lon] = text.split('/').map((part) => (part === '' ? NaN : Number(part)))
  if (zoom === undefined || lat === undefined || lon === undefined) return undefined
  const sound = zoom >= 0 && zoom <= 22 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180
  return sound ? { zoom, lat, lon } : undefined
}
