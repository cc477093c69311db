// Ties the state classes to each other, to the network and to the address bar. Called once, by App.svelte.
import { untrack } from 'svelte'
import { readAddress, writeAddress } from './address.ts'
import { AnswerState } from '../filter/answer-state.svelte.ts'
import { AreaState } from '../filter/area-state.svelte.ts'
import { AssemblyState } from '../filter/assembly-state.svelte.ts'
import { ComparisonState } from '../plots/comparison-state.svelte.ts'
import { DataState } from './data-state.svelte.ts'
import { FilterState } from '../filter/filter-state.svelte.ts'
import { FoundPlaceState } from '../map/found-place.svelte.ts'
import { EditLinks } from '../written/edit-links.svelte.ts'
import { LanguageState } from './language-state.svelte.ts'
import { LayersState } from '../map/layers-state.svelte.ts'
import { LedgerPanelState } from '../plots/ledger-panel-state.svelte.ts'
import { MatchState } from '../filter/match-state.svelte.ts'
import type { Dialog } from './panel-state.svelte.ts'
import { PanelState } from './panel-state.svelte.ts'
import { PlaceState } from '../map/place-state.svelte.ts'
import { CoverageState } from '../map/coverage-state.svelte.ts'
import { ReachState } from '../map/reach-state.svelte.ts'
import { ReadingState } from '../plots/reading-state.svelte.ts'
import { SelectionState } from '../plots/selection-state.svelte.ts'
import { ShortlistState } from '../plots/shortlist-state.svelte.ts'
import { ThemeState } from './theme-state.svelte.ts'
import { WaysState } from '../map/ways-state.svelte.ts'
import { WeightingState } from '../filter/weighting-state.svelte.ts'

export function createState(search: string) {
  const address = readAddress(search)
  const data = new DataState()
  const filter = new FilterState(address.filter)
  const answer = new AnswerState(data, address.sort)
  const area = new AreaState(filter)
  const assembly = new AssemblyState(data)
  const weighting = new WeightingState(address.weighting)
  const match = new MatchState(data)
  const selection = new SelectionState(answer, address.plot)
  const place = new PlaceState(address.place)
  const theme = new ThemeState()
  const language = new LanguageState(address.language)
  const layers = new LayersState(address.layers)
  const panel = new PanelState(search === '')
  if (address.ledger) panel.dialog = 'envelope'
  const ledger = new LedgerPanelState(address.ledger, address.moves)
  const found = new FoundPlaceState()
  const coverage = new CoverageState()
  const reach = new ReachState()
  const reading = new ReadingState(address.reading, address.beside)
  const ways = new WaysState()
  const shortlist = new ShortlistState()
  const held = new EditLinks()
  const comparison = new ComparisonState(address.compare)
  if (address.compare) panel.dialog = 'comparison'
  else if (address.beside) panel.dialog = 'compare'
  return {
    data,
    filter,
    answer,
    area,
    assembly,
    weighting,
    match,
    selection,
    place,
    theme,
    language,
    layers,
    panel,
    ledger,
    found,
    coverage,
    reach,
    reading,
    ways,
    shortlist,
    comparison,
    held,
    address,
  }
}
export type PageState = ReturnType<typeof createState>

/** Runs the effects of the page: must be called while a component is made. */
export function connectState(state: PageState): void {
  const { data, filter, answer, area, assembly, weighting, match, selection, theme, language } =
    state
  const { reach, reading, ways, panel, shortlist, comparison, held } = state

  $effect(() => {
    void data.start()
    return () => {
      data.stop()
      answer.stop()
    }
  })

  $effect(() => {
    const { query } = weighting
    untrack(() => answer.setWeighting(query))
  })

  // A new filter, or new data under the same filter.
  $effect(() => {
    if (data.version === null) return
    const { query } = filter
    untrack(() => {
      answer.ask(query)
      match.ask(filter.filter, query)
    })
  })
  $effect(() => {
    const { version } = data
    untrack(() => {
      if (selection.sheet && selection.sheet.version !== version) selection.reload()
    })
  })

  $effect(() => {
    if (data.version === null || !assembly.shown || !filter.filter.surface_min) return
    const { query } = filter
    untrack(() => assembly.ask(query))
  })

  $effect(() => {
    void filter.filter.within
    untrack(() => area.read())
  })

  // Ways are of the data that the sheet is of.
  $effect(() => {
    void data.version
    const { selectedId } = selection
    untrack(() => ways.of(selectedId))
  })
  $effect(() => {
    void data.version
    untrack(() => reach.again())
  })
  $effect(() => {
    const { version } = data
    untrack(() => {
      if (version !== null && reading.answer && reading.answer.version !== version) reading.again()
    })
  })
  // Another plot is opened: its sheet takes the place of the reading.
  const followed = { plot: selection.selectedId }
  $effect(() => {
    const { selectedId } = selection
    if (selectedId === followed.plot) return
    followed.plot = selectedId
    if (selectedId !== null) untrack(() => reading.close())
  })

  $effect(() => shortlist.follow())
  $effect(() => held.follow())
  $effect(() => {
    const { version } = data
    const open = panel.dialog === 'comparison'
    void comparison.ids
    untrack(() => {
      if (open && version !== null) comparison.read(version)
    })
  })

  $effect(() => {
    document.documentElement.lang = language.current
  })
  $effect(() => {
    document.documentElement.dataset.theme = theme.current
  })

  connectAddress(state, followed)
}

type Shared = Pick<
  PageState,
  | 'filter'
  | 'answer'
  | 'weighting'
  | 'selection'
  | 'place'
  | 'language'
  | 'layers'
  | 'reading'
  | 'panel'
  | 'ledger'
  | 'comparison'
>

/** Dialogs that a link opens. */
const OF_THE_LINK: readonly Dialog[] = ['envelope', 'comparison', 'compare']

function connectAddress(shared: Shared, followed: { plot: string | null }): void {
  const { filter, answer, weighting, selection, place, language, layers, reading } = shared
  const { panel, ledger, comparison } = shared
  let step = filter.step
  let plot = selection.selectedId
  let read = reading.of

  /** Until the kept one has been read, the link that named it stands. */
  const besideOf = () => reading.kept?.of ?? readAddress(location.search).beside

  $effect(() => {
    const address = writeAddress({
      filter: filter.filter,
      sort: answer.sort,
      weighting: weighting.weighting,
      plot: selection.selectedId,
      reading: reading.of,
      beside: panel.dialog === 'compare' ? besideOf() : undefined,
      compare: panel.dialog === 'comparison' ? comparison.ids : undefined,
      place: place.placed ? { zoom: place.zoom, lat: place.lat, lon: place.lon } : undefined,
      layers: layers.on,
      ledger: panel.dialog === 'envelope' ? ledger.by : undefined,
      moves: ledger.moves,
      language: language.current,
    })
    const commits = filter.step !== step || selection.selectedId !== plot || reading.of !== read
    step = filter.step
    plot = selection.selectedId
    read = reading.of
    const url = `${location.pathname}${address}`
    if (url === `${location.pathname}${location.search}`) return
    if (commits) history.pushState(null, '', url)
    else history.replaceState(null, '', url)
  })

  $effect(() => {
    const back = () => {
      const address = readAddress(location.search)
      filter.replace(address.filter)
      answer.setSort(address.sort)
      weighting.replace(address.weighting)
      // The reading is the link's, whatever plot stands behind it.
      followed.plot = address.plot
      if (address.plot) selection.open(address.plot)
      else selection.close()
      if (!address.reading) reading.close()
      else if (address.reading !== reading.of) reading.open(address.reading)
      layers.replace(address.layers)
      ledger.replace(address.ledger, address.moves)
      comparison.replace(address.compare)
      if (address.ledger) panel.dialog = 'envelope'
      else if (address.compare) panel.dialog = 'comparison'
      else if (address.beside) {
        reading.openBeside(address.beside)
        panel.dialog = 'compare'
      } else if (OF_THE_LINK.some((one) => one === panel.dialog)) panel.dialog = null
      step = filter.step
      plot = selection.selectedId
      read = reading.of
    }
    addEventListener('popstate', back)
    return () => removeEventListener('popstate', back)
  })
}
