// The state of the page, given by context from App.svelte. `getFilter()` and its like work in any component below it.
import { createContext } from 'svelte'
import type { AnswerState } from '../filter/answer-state.svelte.ts'
import type { AreaState } from '../filter/area-state.svelte.ts'
import type { AssemblyState } from '../filter/assembly-state.svelte.ts'
import type { ComparisonState } from '../plots/comparison-state.svelte.ts'
import type { CoverageState } from '../map/coverage-state.svelte.ts'
import type { DataState } from './data-state.svelte.ts'
import type { FilterState } from '../filter/filter-state.svelte.ts'
import type { FoundPlaceState } from '../map/found-place.svelte.ts'
import type { EditLinks } from '../written/edit-links.svelte.ts'
import type { LanguageState } from './language-state.svelte.ts'
import type { LayersState } from '../map/layers-state.svelte.ts'
import type { LedgerPanelState } from '../plots/ledger-panel-state.svelte.ts'
import type { MatchState } from '../filter/match-state.svelte.ts'
import type { PanelState } from './panel-state.svelte.ts'
import type { PlaceState } from '../map/place-state.svelte.ts'
import type { ReachState } from '../map/reach-state.svelte.ts'
import type { ReadingState } from '../plots/reading-state.svelte.ts'
import type { SelectionState } from '../plots/selection-state.svelte.ts'
import type { ShortlistState } from '../plots/shortlist-state.svelte.ts'
import type { ThemeState } from './theme-state.svelte.ts'
import type { WaysState } from '../map/ways-state.svelte.ts'
import type { WeightingState } from '../filter/weighting-state.svelte.ts'

export const [getData, setData] = createContext<DataState>()
export const [getFilter, setFilter] = createContext<FilterState>()
export const [getAnswer, setAnswer] = createContext<AnswerState>()
export const [getArea, setArea] = createContext<AreaState>()
export const [getWeighting, setWeighting] = createContext<WeightingState>()
export const [getAssembly, setAssembly] = createContext<AssemblyState>()
export const [getMatch, setMatch] = createContext<MatchState>()
export const [getSelection, setSelection] = createContext<SelectionState>()
export const [getPlace, setPlace] = createContext<PlaceState>()
export const [getTheme, setTheme] = createContext<ThemeState>()
export const [getLanguage, setLanguage] = createContext<LanguageState>()
export const [getShortlist, setShortlist] = createContext<ShortlistState>()
export const [getComparison, setComparison] = createContext<ComparisonState>()
export const [getEditLinks, setEditLinks] = createContext<EditLinks>()
export const [getLayers, setLayers] = createContext<LayersState>()
export const [getLedger, setLedger] = createContext<LedgerPanelState>()
export const [getCoverage, setCoverage] = createContext<CoverageState>()
export const [getFoundPlace, setFoundPlace] = createContext<FoundPlaceState>()
export const [getReach, setReach] = createContext<ReachState>()
export const [getReading, setReading] = createContext<ReadingState>()
export const [getWays, setWays] = createContext<WaysState>()
export const [getPanel, setPanel] = createContext<PanelState>()
