// Exports as files in a folder, for other tools to read.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { ExportFormat } from '../../../geodata/model/export-formats.ts'
import { EXPORT_FACTS } from '../../../geodata/model/export-formats.ts'
import { unzip } from '../../../geodata/readers/unzip.ts'

type App = { request: (path: string) => Response | Promise<Response> }

/** Asks for the export of a version 1 that is a demonstration, and answers the path of its file. */
export async function saveExport(
  app: App,
  folder: string,
  format: ExportFormat,
  query: string,
): Promise<string> {
  const answer = await app.request(`/api/exports/${format}?${query}`)
  expect(answer.status).toBe(200)
  const { extension, media } = EXPORT_FACTS[format]
  expect(answer.headers.get('content-type')).toBe(media)
  expect(answer.headers.get('content-disposition')).toContain(`-fictifs-v1${extension}"`)
  const path = join(folder, `${format}-${query.length}${extension}`)
  writeFileSync(path, Buffer.from(await answer.arrayBuffer()))
  return path
}

/** Unpacks an archive into a new folder under `folder`. */
export async function unpackExport(path: string, folder: string): Promise<string> {
  const into = mkdtempSync(join(folder, 'unpacked-'))
  await unzip(path, { name: 'export.zip', folder: into, wanted: /./ })
  return into
}
