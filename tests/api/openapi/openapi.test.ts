// The document of the API: every path, parameters from the table of criteria, examples that hold.
import { expect, it } from 'vitest'
import type * as z from 'zod'
import { createApp } from '../../../api/app.ts'
import { EXAMPLE_AREA } from '../../../api/areas/area-example.ts'
import { EXAMPLE_FACETS } from '../../../api/facets/facets-example.ts'
import { EXAMPLE_ENVELOPE } from '../../../api/ledger/envelope-example.ts'
import * as plots from '../../../api/plots/plot-examples.ts'
import * as version from '../../../api/version/version-examples.ts'
import * as briefExamples from '../../../api/briefs/brief-examples.ts'
import * as roadExamples from '../../../api/roads/road-examples.ts'
import { EXAMPLE_READING } from '../../../api/readings/reading-example.ts'
import { EXAMPLE_ADDRESSES, EXAMPLE_SEARCH } from '../../../api/search/search-examples.ts'
import * as answers from '../../../geodata/model/answers.ts'
import * as brief from '../../../geodata/model/briefs/brief.ts'
import * as roadAnswers from '../../../geodata/model/roads/road-answers.ts'
import { WORDS } from '../../../geodata/model/filter/plot-filter.ts'
import { EXAMPLE_INVENTORIES } from '../../../api/ledger/inventory-example.ts'
import { EXAMPLE_HISTORY, EXAMPLE_LEDGER } from '../../../api/ledger/ledger-examples.ts'
import { EXAMPLE_OFFER, EXAMPLE_OFFER_CONTENT } from '../../../api/offers/offer-example.ts'
import type { Sent } from '../../../api/openapi/runnable-examples.ts'
import {
  RUNNABLE,
  runnableAddress,
  runnableCommand,
  SAMPLE_OF_NOTHING,
} from '../../../api/openapi/runnable-examples.ts'
import { coverageSchema } from '../../../geodata/model/coverage/coverage-answer.ts'
import { readFilter } from '../../../geodata/model/filter/read-filter.ts'
import { WEIGHT_WORDS } from '../../../geodata/model/plots/preferences.ts'
import { inventoriesSchema } from '../../../geodata/model/ledger/inventory.ts'
import { ledgerHistorySchema, ledgerSchema } from '../../../geodata/model/ledger/ledger.ts'
import { createdOfferSchema, offerContentSchema } from '../../../geodata/model/offers/offer.ts'
import { plotSheetSchema } from '../../../geodata/model/plots/plot.ts'
import { readingSchema } from '../../../geodata/model/plans/reading.ts'
import { addressesSchema, searchSchema } from '../../../geodata/model/search-answers.ts'

type Parameter = { name: string; in: string; example?: unknown; description: string }
type Operation = { parameters?: Parameter[]; responses: Record<string, unknown> }
type Document = { openapi: string; paths: Record<string, { get?: Operation; post?: Operation }> }

const app = createApp({ db: {} as never, settings: { software: 'test 1' } })
const document = (await (await app.request('/api/openapi.json')).json()) as Document

it('is OpenAPI 3.1 and holds every path', () => {
  expect(document.openapi).toBe('3.1.0')
  const methods = Object.entries(document.paths).filter(([, { post }]) => post)
  expect(methods.map(([path]) => path).sort()).toEqual([
    '/api/areas',
    '/api/briefs',
    '/api/briefs/answered',
    '/api/briefs/{id}/link',
    '/api/offers',
    '/api/offers/{id}/link',
    '/api/offers/{id}/photographs',
    '/api/offers/{id}/refresh',
    '/api/plots/{id}/reports',
  ])
  expect(Object.keys(document.paths).sort()).toEqual([
    '/api/areas',
    '/api/areas/{key}',
    '/api/assemblies',
    '/api/briefs',
    '/api/briefs/answered',
    '/api/briefs/{id}',
    '/api/briefs/{id}/link',
    '/api/changes',
    '/api/datasets',
    '/api/datasets/{id}/coverage',
    '/api/envelope',
    '/api/exports/{format}',
    '/api/facets',
    '/api/health',
    '/api/inventories',
    '/api/ledger',
    '/api/ledger/history',
    '/api/offers',
    '/api/offers/{id}',
    '/api/offers/{id}/files/{name}',
    '/api/offers/{id}/link',
    '/api/offers/{id}/photographs',
    '/api/offers/{id}/photographs/{photograph}.jpg',
    '/api/offers/{id}/refresh',
    '/api/offers/{id}/versions/{n}',
    '/api/plots',
    '/api/plots/bits',
    '/api/plots/{id}',
    '/api/plots/{id}/around',
    '/api/plots/{id}/reports',
    '/api/plots/{id}/ways',
    '/api/reach',
    '/api/readings',
    '/api/references',
    '/api/search',
    '/api/search/addresses',
    '/api/territories',
    '/api/tiles/{tileset}.json',
    '/api/tiles/{tileset}/{version}/{z}/{x}/{y}.pbf',
    '/b/{token}',
    '/b/{token}/brief.json',
    '/b/{token}/feed.atom',
    '/o/{token}',
    '/o/{token}/photographs/{photograph}.jpg',
    '/o/{token}/{name}',
  ])
})

it('has a parameter for every word of the filter, whose example can be read', () => {
  const parameters = document.paths['/api/plots']?.get?.parameters ?? []
  const words: readonly string[] = WORDS.map(({ name }) => name)
  expect(parameters.map(({ name }) => name)).toEqual([
    ...words,
    'sort',
    'limit',
    'cursor',
    ...WEIGHT_WORDS,
    'surface_wish',
  ])
  for (const { name, example, description } of parameters) {
    expect(description).not.toBe('')
    if (!words.includes(name)) continue
    const text = Array.isArray(example) ? example.join(',') : String(example)
    const { filter, issues } = readFilter(new URLSearchParams({ [name]: text }))
    expect(issues, name).toEqual([])
    expect(Object.keys(filter), name).toEqual([name])
  }
})

it('has a parameter for every part of a path', () => {
  for (const [path, operations] of Object.entries(document.paths))
    for (const { parameters = [], responses } of Object.values(operations)) {
      const parts = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1])
      const named = parameters.filter((one) => one.in === 'path').map(({ name }) => name)
      expect(named, path).toEqual(parts)
      expect(Object.keys(responses)).toContain('503')
    }
})

it('has an example to run for every path that is read', () => {
  const read = Object.entries(document.paths).filter(([, { get }]) => get)
  const lacking = read.map(([path]) => path).filter((path) => !RUNNABLE[path])
  // An area is known by the key that its POST gives, offers and briefs open by what their POST gives.
  expect(lacking).toEqual([
    // Datasets are others from one version to the next.
    '/api/datasets/{id}/coverage',
    '/api/areas/{key}',
    '/api/offers/{id}',
    '/api/offers/{id}/versions/{n}',
    '/api/offers/{id}/photographs/{photograph}.jpg',
    '/o/{token}/photographs/{photograph}.jpg',
    '/o/{token}',
    '/o/{token}/{name}',
    '/api/offers/{id}/files/{name}',
    '/api/briefs/{id}',
    '/b/{token}',
    '/b/{token}/feed.atom',
    '/b/{token}/brief.json',
  ])
  for (const path of Object.keys(RUNNABLE))
    expect(runnableAddress(path, SAMPLE_OF_NOTHING), path).not.toMatch(/[{}]|undefined/)
})

it('has a command to run for every path that is written, with the headers and the body that it takes', () => {
  for (const [path, methods] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(methods as Record<string, Operation & Sent>)) {
      if (method === 'get') continue
      const command = runnableCommand(method.toUpperCase(), path, 'http://explorer.test', operation)
      expect(command).toContain(`curl -X ${method.toUpperCase()} 'http://explorer.test${path}`)
      expect(command).not.toContain('undefined')
      const names = (operation.parameters ?? []).map(({ name }) => name)
      expect(command.includes('authorization: Bearer SECRET')).toBe(names.includes('authorization'))
      expect(command.includes('if-match: "1"')).toBe(names.includes('if-match'))
      const example = operation.requestBody?.content['application/json']?.example
      const [, sent] = /--data '([^']*)'$/.exec(command) ?? []
      expect(sent && JSON.parse(sent), path).toEqual(example)
    }
})

it('shows examples of the shape that is promised', () => {
  const pairs: [z.ZodType, unknown][] = [
    [answers.plotListSchema, plots.EXAMPLE_LIST],
    [answers.plotBitsSchema, plots.EXAMPLE_BITS],
    [answers.facetsSchema, EXAMPLE_FACETS],
    [plotSheetSchema, plots.EXAMPLE_SHEET],
    [answers.envelopeSchema, EXAMPLE_ENVELOPE],
    [ledgerSchema, EXAMPLE_LEDGER],
    [ledgerHistorySchema, EXAMPLE_HISTORY],
    [inventoriesSchema, EXAMPLE_INVENTORIES],
    [answers.datasetsSchema, version.EXAMPLE_DATASETS],
    [coverageSchema, version.EXAMPLE_COVERAGE],
    [answers.territoriesSchema, version.EXAMPLE_TERRITORIES],
    [answers.keptAreaSchema, EXAMPLE_AREA],
    [readingSchema, EXAMPLE_READING],
    [answers.referencesSchema, plots.EXAMPLE_REFERENCES],
    [roadAnswers.reachSchema, roadExamples.EXAMPLE_REACH],
    [roadAnswers.plotWaysSchema, roadExamples.EXAMPLE_WAYS],
    [roadAnswers.plotAroundSchema, roadExamples.EXAMPLE_AROUND],
    [searchSchema, EXAMPLE_SEARCH],
    [addressesSchema, EXAMPLE_ADDRESSES],
    [brief.createdBriefSchema, briefExamples.EXAMPLE_CREATED_BRIEF],
    [brief.sharedBriefSchema, briefExamples.EXAMPLE_SHARED_BRIEF],
    [brief.askedBriefsSchema, briefExamples.EXAMPLE_ASKED_BRIEFS],
    [brief.answeredBriefsSchema, briefExamples.EXAMPLE_ANSWERED_BRIEFS],
    [brief.reportSchema, briefExamples.EXAMPLE_REPORT],
    [createdOfferSchema, EXAMPLE_OFFER],
    [offerContentSchema, EXAMPLE_OFFER_CONTENT],
  ]
  for (const [schema, example] of pairs) expect(schema.safeParse(example).error).toBeUndefined()
})
