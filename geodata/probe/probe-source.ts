// One dataset: its address is asked for its schema and one feature, and compared with its entry.
import { FetchError, StrayError } from '../fetch/fetch-error.ts'
import { lastCountOf } from '../fetch/fetch-source.ts'
import type { Manners, PoliteFetch } from '../fetch/polite-fetch.ts'
import { createPoliteFetch } from '../fetch/polite-fetch.ts'
import { leastOf } from '../fetch/smallest-count.ts'
import type { Source } from '../sources/source.ts'
import { compareSeen } from './compare.ts'
import { probeArcgis } from './probe-arcgis.ts'
import { probeFile, probeParts } from './probe-file.ts'
import { probeJsonPages } from './probe-json-pages.ts'
import { probeCatalogue, probeOpendatasoft } from './probe-opendatasoft.ts'
import { probeWfs } from './probe-wfs.ts'
import type { Change, Seen } from './seen.ts'
import { AwayError, ChangedError } from './seen.ts'

export type Outcome = {
  id: string
  state: 'right' | 'changed' | 'away' | 'not asked'
  /** As the service counts, `≥` where counting was stopped; empty where it does not tell. */
  count: string
  changes: readonly Change[]
  /** Why it is away or was not asked; else what else a person may want to know. */
  note: string
}

export type ProbeOptions = {
  manners: Manners
  slugs: ReadonlySet<string>
  /** Of downloads: what the last run counted is what half of it is judged by. */
  folder: string
}

/** Never throws for what a server does: that is an outcome. */
export async function probeSource(
  source: Source,
  { manners, slugs, folder }: ProbeOptions,
): Promise<Outcome> {
  const { id, address } = source
  if (address.protocol === 'file')
    return { id, state: 'not asked', count: '', changes: [], note: 'no address' }
  const least = leastOf(source, await lastCountOf(source, folder))
  try {
    const seen = await look(source, createPoliteFetch(id, address, manners), slugs, least)
    const changes = compareSeen(source, seen, least)
    const { count, isCountAtLeast, note = '' } = seen
    return {
      id,
      state: changes.length > 0 ? 'changed' : 'right',
      count: count === undefined ? '' : `${isCountAtLeast ? '≥ ' : ''}${count}`,
      changes,
      note,
    }
  } catch (error) {
    const none = { id, count: '' }
    if (error instanceof ChangedError)
      return { ...none, state: 'changed', changes: [error.change], note: '' }
    if (error instanceof StrayError)
      return {
        ...none,
        state: 'changed',
        changes: [{ what: 'address', from: 'its origin', to: error.origin }],
        note: '',
      }
    if (error instanceof AwayError || error instanceof FetchError)
      return { ...none, state: 'away', changes: [], note: error.message.replace(`${id}: `, '') }
    throw error
  }
}

function look(
  source: Source,
  fetch: PoliteFetch,
  slugs: ReadonlySet<string>,
  enough: number,
): Promise<Seen> {
  const { id, address } = source
  switch (address.protocol) {
    case 'wfs':
      return probeWfs(address, fetch, enough)
    case 'opendatasoft':
      return probeOpendatasoft(address, fetch)
    case 'opendatasoft-search':
      return probeCatalogue(id, address, fetch, slugs)
    case 'arcgis':
      return probeArcgis(address, fetch)
    case 'json-pages':
      return probeJsonPages(address, fetch, enough)
    case 'download':
      return probeFile(address.url, source, fetch)
    case 'downloads':
      return probeParts(address.parts, source, fetch)
    case 'file':
      throw new AwayError('no address')
  }
}
