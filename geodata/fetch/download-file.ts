// A plain download: asked only for what is new (ETag), continued where it was cut (Range), complete or not at all.
import { createReadStream, createWriteStream } from 'node:fs'
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { FetchError } from './fetch-error.ts'
import type { PoliteFetch } from './polite-fetch.ts'

export type Known = { etag?: string | undefined; lastModified?: string | undefined }
export type Downloaded = Known & { unchanged: boolean }

export type DownloadOptions = {
  fetch: PoliteFetch
  known?: Known
  check?: (file: string) => Promise<void>
  onBytes?: (done: number, total?: number) => void
}

type Part = Known & { url: string; total: number | undefined; packed: boolean }

const MOST_CONTINUED = 5
const MOST_BYTES = 8 * 2 ** 30

/**
 * Downloads `url` to `path` by way of `path.part`, which a later call continues. With `known` of a file that is there,
 * an unchanged one is not sent again. A new one is looked at by `check`, under a name of the same ending, before it takes
 * its place. Throws a FetchError; `path` is untouched then.
 */
export async function downloadFile(
  id: string,
  url: string,
  path: string,
  options: DownloadOptions,
): Promise<Downloaded> {
  const { fetch, known = {}, check, onBytes } = options
  const partPath = `${path}.part`
  const notePath = `${path}.part.json`
  for (let turn = 0; turn < MOST_CONTINUED; turn++) {
    const part = await readPart(partPath, notePath, url)
    const have = part ? await sizeOf(partPath) : 0
    const response = await fetch(url, requestHeaders(known, part, have))
    if (response.status === 304) return { ...known, unchanged: true }
    if (response.status === 416) {
      await forget(partPath, notePath)
      continue
    }
    const continues = response.status === 206 && have > 0 && startsAt(response) === have
    if (response.status === 206 && !continues) {
      await response.body?.cancel()
      await forget(partPath, notePath)
      continue
    }
    if (!response.ok || !response.body)
      throw new FetchError(`${id}: its server answers ${response.status}`)
    const note = noteOf(response, url, continues ? have : 0)
    if (/^text\/html|application\/xhtml/i.test(response.headers.get('content-type') ?? ''))
      throw new FetchError(`${id}: its server answers an HTML page, not a file`)
    if ((note.total ?? 0) > MOST_BYTES) throw new FetchError(`${id}: the file is larger than 8 GB`)
    await writeFile(notePath, JSON.stringify(note))
    let done = continues ? have : 0
    const count = new Transform({
      transform(chunk: Uint8Array, _encoding, next) {
        done += chunk.length
        onBytes?.(done, note.total)
        next(
          done > MOST_BYTES ? new FetchError(`${id}: the file is larger than 8 GB`) : null,
          chunk,
        )
      },
    })
    const cut = await pipeline(
      Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]),
      count,
      createWriteStream(partPath, { flags: continues ? 'a' : 'w' }),
    ).then(
      () => false,
      (error: NodeJS.ErrnoException) => {
        if (error instanceof FetchError || isOfTheMachine(error)) throw error
        return true
      },
    )
    if (!cut && (note.total === undefined || done === note.total)) {
      if ((await startOf(partPath)).trimStart().startsWith('<')) {
        await forget(partPath, notePath)
        throw new FetchError(`${id}: its server answers an HTML or XML page, not a file`)
      }
      await rm(notePath, { force: true })
      await checkInPlace(partPath, path, check)
      return { etag: note.etag, lastModified: note.lastModified, unchanged: false }
    }
    if (!cut) throw new FetchError(`${id}: ${done} bytes came where ${note.total} were announced`)
  }
  throw new FetchError(`${id}: the download is cut again and again; run again to continue it`)
}

async function checkInPlace(part: string, path: string, check: DownloadOptions['check']) {
  const fresh = join(dirname(path), `new-${basename(path)}`)
  await rename(part, fresh)
  await check?.(fresh).catch(async (error: unknown) => {
    await rm(fresh, { force: true })
    throw error
  })
  await rename(fresh, path)
}

const isOfTheMachine = ({ code = '' }: NodeJS.ErrnoException) =>
  ['ENOSPC', 'EACCES', 'EIO', 'EROFS', 'ENOENT'].includes(code)

function requestHeaders(
  known: Known,
  part: Part | undefined,
  have: number,
): Record<string, string> {
  const same = part?.etag ?? part?.lastModified
  // As the file is, not packed on the way: a part of what was packed cannot be continued.
  const plain = { 'accept-encoding': 'identity' }
  if (part && !part.packed && have > 0 && same)
    return { ...plain, range: `bytes=${have}-`, 'if-range': same }
  return {
    ...plain,
    ...(known.etag ? { 'if-none-match': known.etag } : {}),
    ...(known.lastModified ? { 'if-modified-since': known.lastModified } : {}),
  }
}

function noteOf(response: Response, url: string, have: number): Part {
  const { headers } = response
  // What is packed on the way has a length that is not the file's.
  const length = headers.get('content-encoding') ? null : headers.get('content-length')
  const etag = headers.get('etag')
  return {
    url,
    etag: etag && !etag.startsWith('W/') ? etag : undefined,
    lastModified: headers.get('last-modified') ?? undefined,
    total: length === null ? undefined : have + Number(length),
    packed: headers.has('content-encoding'),
  }
}

const startsAt = (response: Response): number =>
  Number(/^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')?.[1] ?? -1)

async function readPart(path: string, note: string, url: string): Promise<Part | undefined> {
  try {
    const part = JSON.parse(await readFile(note, 'utf8')) as Part
    return part.url === url && (await sizeOf(path)) > 0 ? part : undefined
  } catch {
    return undefined
  }
}

const sizeOf = (path: string) =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  )

async function forget(...paths: string[]): Promise<void> {
  for (const path of paths) await rm(path, { force: true })
}

/** The first bytes of a file as text: enough to see whether it is a page. */
async function startOf(path: string): Promise<string> {
  for await (const chunk of createReadStream(path, { end: 511 })) return String(chunk)
  return ''
}
