// A host of files as static.data.gouv.fr is one: length, ETag, parts of a file by Range; and redirects to other hosts.
import type { Answer } from '../rig/service.ts'

export type HostedFile =
  | { bytes: Uint8Array; type: string }
  /** Where the stable address of a dataset leads today. */
  | { to: string }

export const fileHost =
  (fileOf: (path: string) => HostedFile | undefined): Answer =>
  (url, response, request) => {
    const file = fileOf(url.pathname)
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/html' })
      response.end('<!doctype html><title>404 Not Found</title>')
      return
    }
    if ('to' in file) {
      response.writeHead(302, { location: file.to })
      response.end()
      return
    }
    const etag = `"${file.bytes.length}-${file.bytes[0] ?? 0}"`
    const head = { 'content-type': file.type, etag, 'accept-ranges': 'bytes' }
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, head)
      response.end()
      return
    }
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? []
    if (from === undefined) {
      response.writeHead(200, { ...head, 'content-length': String(file.bytes.length) })
      response.end(file.bytes)
      return
    }
    const last = Math.min(to ? Number(to) : Infinity, file.bytes.length - 1)
    const part = file.bytes.subarray(Number(from), last + 1)
    response.writeHead(206, {
      ...head,
      'content-length': String(part.length),
      'content-range': `bytes ${from}-${last}/${file.bytes.length}`,
    })
    response.end(part)
  }
