// One GeoJSON file of a zip archive that may hold many: the layer that is asked for, or the only one.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashFile } from './hash-file.ts'
import { ReadError } from './read-error.ts'
import { readGeojson } from './read-geojson.ts'
import { unzip } from './unzip.ts'

type Options = Parameters<typeof readGeojson>[1]

/**
 * Yields the features of `<layer>.geojson`. Throws a ReadError when the archive is not sound, or holds no such file, or
 * several without a layer to choose by.
 */
export async function* readZippedGeojson(
  path: string,
  options: Options & { layer?: string; mostBytes?: number },
): ReturnType<typeof readGeojson> {
  const { name, layer, mostBytes, onBytes, ...rest } = options
  await hashFile(path, name, onBytes)
  const folder = await mkdtemp(join(tmpdir(), 'sdrif-e-zipped-'))
  try {
    const members = await unzip(path, {
      name,
      folder,
      // Only what is wanted is written: the rest of an archive may be hundreds of megabytes.
      wanted: layer === undefined ? /\.geojson$/i : wholeName(`${layer}.geojson`),
      ...(mostBytes === undefined ? {} : { mostBytes }),
    })
    const [member, ...others] = members
    if (member === undefined)
      throw new ReadError(`${name} holds no ${layer === undefined ? '' : layer}.geojson`)
    if (others.length > 0)
      throw new ReadError(
        `${name} holds several GeoJSON files: ${members.map((one) => one.member).join(', ')}`,
      )
    yield* readGeojson(member.path, { name: `${name}/${member.member}`, ...rest })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const wholeName = (name: string): RegExp =>
  new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`, 'i')
