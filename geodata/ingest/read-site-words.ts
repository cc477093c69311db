// sites-exclus.json: the sites that the operator leaves out of the plots from parcels, each with a reason.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { SiteWords } from '../derive/parcels/leave-out-sites.ts'
import { IngestError } from './ingest-error.ts'

export const SITE_WORDS_FILE = 'sites-exclus.json'

const schema = z.record(
  z.string().min(1),
  z.union([z.string().trim().min(3).max(200), z.literal(false)]),
)

/**
 * What the files of the folders say together; of a site that several name, the last one. Throws an IngestError for a file
 * that says something else.
 */
export async function readSiteWords(folders: readonly string[]): Promise<SiteWords> {
  const all: Record<string, string | false> = {}
  for (const folder of folders) {
    const path = join(folder, SITE_WORDS_FILE)
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined
      throw new IngestError(`the file ${path} cannot be read`, { cause: error })
    })
    if (text !== undefined) Object.assign(all, readWords(text, path))
  }
  return all
}

function readWords(text: string, path: string): SiteWords {
  try {
    return schema.parse(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch (cause) {
    throw new IngestError(
      `the file ${path} takes one object: the id of a site, and why it is left out (3 to 200 characters), or false for one ` +
        'that stays whatever its name says',
      { cause },
    )
  }
}
