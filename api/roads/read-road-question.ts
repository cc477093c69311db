// The words of a question about ways: where from, how many minutes, by what, which way.
import type { FilterIssue } from '../../geodata/model/filter/read-filter.ts'
import { MOST_PLOTS, plotsOfGroup } from '../../geodata/model/plots/assembly.ts'
import { REGION_BBOX } from '../../geodata/model/crs.ts'
import { malformed, readOnce } from '../http/read-question.ts'

export const MINUTES = { least: 1, most: 60, limits: 6 } as const

export type At = { lon: number; lat: number } | { ids: string[] }

const AT = 'LONGITUDE,LATITUDE in degrees, or plot:ID'
const POSITION = /^(-?\d{1,3}(?:\.\d{1,12})?),(-?\d{1,3}(?:\.\d{1,12})?)$/
const PLOT_ID = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/

/** Ids of a plot or of a group; undefined when they cannot be. */
export function readPlotIds(text: string): string[] | undefined {
  const ids = plotsOfGroup(text)
  return ids.length <= MOST_PLOTS.most && ids.every((id) => PLOT_ID.test(id)) ? ids : undefined
}

export function readAt(params: URLSearchParams, issues: FilterIssue[]): At | undefined {
  const text = readOnce(params, 'at', AT, issues)
  if (text === '') return undefined
  const ids = text?.startsWith('plot:') ? readPlotIds(text.slice(5)) : undefined
  if (ids) return { ids }
  const [, lon, lat] = (POSITION.exec(text ?? '') ?? []).map(Number)
  if (lon === undefined || lat === undefined) {
    issues.push(malformed('at', AT))
    return undefined
  }
  const [west, south, east, north] = REGION_BBOX
  if (lon >= west && lon <= east && lat >= south && lat <= north) return { lon, lat }
  issues.push(impossible('at', 'at lies outside Île-de-France: no road is known there'))
  return undefined
}

/** Whole minutes, rising. */
export function readMinutes(
  params: URLSearchParams,
  usual: readonly number[],
  issues: FilterIssue[],
): number[] {
  const { least, most, limits } = MINUTES
  const takes = `up to ${limits} whole numbers of minutes from ${least} to ${most}, separated by commas`
  const text = readOnce(params, 'minutes', takes, issues)
  if (text === undefined || text === '') return [...usual]
  const parts = text.split(',')
  if (parts.length > limits || parts.some((part) => !/^\d{1,6}$/.test(part))) {
    issues.push(malformed('minutes', takes))
    return [...usual]
  }
  const minutes = [...new Set(parts.map(Number))].sort((a, b) => a - b)
  if (minutes.some((one) => one < least || one > most))
    issues.push(impossible('minutes', `minutes go from ${least} to ${most}`))
  return minutes
}

export function readOneOf<Value extends string>(
  params: URLSearchParams,
  word: string,
  values: readonly Value[],
  usual: Value,
  issues: FilterIssue[],
): Value {
  const takes = `one of ${values.join(', ')}`
  const text = readOnce(params, word, takes, issues)
  if (text === undefined || text === '') return usual
  const value = values.find((one) => one === text)
  if (!value) issues.push(malformed(word, takes))
  return value ?? usual
}

export const impossible = (word: string, message: string): FilterIssue => ({
  status: 422,
  code: 'impossible',
  word,
  message,
})
