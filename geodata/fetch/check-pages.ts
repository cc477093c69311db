// Pages may overlap while their counts add up: then some features came twice and others never.
import { readBytes } from '../readers/read-bytes.ts'
import { splitCollection } from '../readers/split-collection.ts'
import { FetchError } from './fetch-error.ts'

type Element = { id?: unknown; properties?: Record<string, unknown> | null }

/**
 * Throws a FetchError when an id comes twice within one series of pages, which end after so many features of the file as
 * `ends` says. The id is the value of the field `key`, else that of the feature; features without any are not judged.
 */
export async function checkPages(
  id: string,
  file: string,
  { key, ends = [] }: { key?: string | undefined; ends?: readonly number[] },
): Promise<void> {
  const seen = new Set<string>()
  let count = 0
  let series = 0
  for await (const piece of splitCollection(readBytes(file, id), id)) {
    if (!('element' in piece)) continue
    while (series < ends.length && count >= (ends[series] ?? 0)) {
      seen.clear()
      series++
    }
    count++
    const feature = JSON.parse(Buffer.from(piece.element).toString('utf8')) as Element
    const own = (key === undefined ? undefined : feature.properties?.[key]) ?? feature.id
    if (own === undefined || own === null) continue
    if (seen.has(String(own)))
      throw new FetchError(
        `${id}: ${key ?? 'id'} ${String(own).slice(0, 80)} comes twice: the pages of its server overlap, so others are missing`,
      )
    seen.add(String(own))
  }
}
