// The shapefiles of an archive, by their folders and names, and the files that belong to one.
import { open } from 'node:fs/promises'
import { chooseLayer } from './choose-layer.ts'
import type { Unpacked } from './unzip.ts'
import { ReadError } from './read-error.ts'

export const SHAPEFILE_PARTS = /\.(shp|shx|dbf|prj|cpg)$/i

export type ShapefileMembers = {
  stem: string
  shp: string
  dbf: string | undefined
  prj: string | undefined
  cpg: string | undefined
}

/** Types of the format that are polygons: plain, with Z, with M. */
const POLYGONS = new Set([5, 15, 25])
const RECORD_HEADER = 8
const HEADER = 100

/** The shapefile that is meant, whatever the case of its extensions. Throws a ReadError or a LayerChoice. */
export async function chooseShapefile(
  members: readonly Unpacked[],
  options: { name: string; layer: string | undefined; wants: 'polygon' | undefined },
): Promise<ShapefileMembers> {
  const { name, layer, wants } = options
  const shps = members.filter(({ member }) => /\.shp$/i.test(member))
  if (shps.length === 0)
    throw new ReadError({
      fr: `${name} ne contient pas de shapefile`,
      en: `${name} holds no shapefile`,
    })
  const all = await Promise.all(shps.map((shp) => describe(shp, members)))
  const bare = (stem: string) => stem.slice(stem.lastIndexOf('/') + 1)
  const named = all.map((one) => {
    const isOnly = all.filter(({ stem }) => bare(stem) === bare(one.stem)).length === 1
    return { ...one, name: isOnly ? bare(one.stem) : one.stem }
  })
  const fitting = wants ? named.filter(({ type }) => POLYGONS.has(type)) : named
  const chosen = chooseLayer({
    file: name,
    wanted: layer,
    all: named,
    // A header of no known type is for the reader to refuse.
    fitting: fitting.length > 0 || named.length > 1 ? fitting : named,
    count: ({ records }) => records,
    wants,
  })
  return { ...chosen, stem: bare(chosen.stem) }
}

type Described = ShapefileMembers & { type: number; records: number }

async function describe(shp: Unpacked, members: readonly Unpacked[]): Promise<Described> {
  const stem = shp.member.slice(0, -4)
  const beside = (extension: string) =>
    members.find(({ member }) => member.toLowerCase() === `${stem}.${extension}`.toLowerCase())
      ?.path
  const file = await open(shp.path)
  try {
    const head = Buffer.alloc(36)
    const { bytesRead } = await file.read(head, 0, 36, 0)
    const shx = beside('shx')
    return {
      stem,
      shp: shp.path,
      dbf: beside('dbf'),
      prj: beside('prj'),
      cpg: beside('cpg'),
      type: bytesRead < 36 ? 0 : head.readInt32LE(32),
      records: shx ? await recordsOf(shx) : 0,
    }
  } finally {
    await file.close()
  }
}

async function recordsOf(shx: string): Promise<number> {
  const file = await open(shx)
  try {
    return Math.max(0, Math.floor(((await file.stat()).size - HEADER) / RECORD_HEADER))
  } finally {
    await file.close()
  }
}
