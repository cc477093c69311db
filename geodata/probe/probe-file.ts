// A file: its first bytes only, by Range where the server knows it, else the answer is dropped. They tell the format, and of
// text the fields and the first place.
import type { PoliteFetch } from '../fetch/polite-fetch.ts'
import type { Source } from '../sources/source.ts'
import { isPage } from './ask-json.ts'
import { readHead } from './read-head.ts'
import type { Seen } from './seen.ts'
import { AwayError, ChangedError } from './seen.ts'
import { sniffFormat, unpackedHead } from './sniff-format.ts'
import { tellHead } from './tell-head.ts'

/** A first feature with a large outline, and the header of a wide table, are below. */
const HEAD_BYTES = 256 << 10

/** The name under which it is kept says by its ending which format is expected. */
export async function probeFile(
  url: string,
  { file, reading }: Pick<Source, 'file' | 'reading'>,
  fetch: PoliteFetch,
): Promise<Seen> {
  const response = await fetch(url, {
    range: `bytes=0-${HEAD_BYTES - 1}`,
    'accept-encoding': 'identity',
  })
  const { headers, status } = response
  const head = await readHead(response, HEAD_BYTES)
  if (!response.ok) throw new ChangedError({ what: 'file', from: 'an answer', to: String(status) })
  const text = unpackedHead(head)
  if (isPage(text)) throw new AwayError('its server answers a page for people, not a file')
  const [wanted, found] = [formatOf(file), sniffFormat(head, text)]
  if (wanted !== found) throw new ChangedError({ what: 'format', from: wanted, to: found })
  const size = Number(
    /\/(\d+)$/.exec(headers.get('content-range') ?? '')?.[1] ??
      (status === 200 ? headers.get('content-length') : null) ??
      Number.NaN,
  )
  return {
    ...tellHead(found, text, reading?.layer),
    count: undefined,
    ...(Number.isFinite(size) ? { note: megabytes(size) } : {}),
  }
}

/** Parts are one file each: the first stands for all, of the others their being there is asked. */
export async function probeParts(
  parts: readonly { name: string; url: string }[],
  source: Pick<Source, 'file' | 'reading'>,
  fetch: PoliteFetch,
): Promise<Seen> {
  let first: Seen | undefined
  for (const { name, url } of parts)
    try {
      const seen = await probeFile(url, source, fetch)
      first ??= seen
    } catch (error) {
      if (!(error instanceof ChangedError)) throw error
      throw new ChangedError({ ...error.change, what: `part ${name}, ${error.change.what}` })
    }
  if (!first) throw new ChangedError({ what: 'parts', from: 'at least one', to: 'none' })
  return { ...first, note: `${parts.length} parts` }
}

const formatOf = (file: string): string =>
  /\.(\w+)$/.exec(file.replace(/\.gz$/, '').replace(/\.osm\.pbf$/, '.pbf'))?.[1] ?? 'unknown'

const megabytes = (bytes: number) =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${Math.round(bytes / 1e6)} MB`
