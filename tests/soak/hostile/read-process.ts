// Reads mutated files of every format that a run reads, one after the other, and prints a line for each: what ends otherwise
// than read or refused is a fault. Whoever began it ends it when a file takes too long.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ReadError } from '../../../geodata/readers/read-error.ts'
import { readFeatures } from '../../../geodata/readers/read-features.ts'
import { drawFrom } from './draw.ts'
import { mutateBytes } from './mutate-bytes.ts'
import { RUN_FILES } from './sound-files.ts'

export type Read = { outcome: 'read' | 'refused' } | { outcome: 'fault'; why: string }

const MOST_FEATURES = 100_000
const [count = 0, seed = 0] = process.argv.slice(2).map(Number)
const draw = drawFrom(seed)
const folder = mkdtempSync(join(tmpdir(), 'sdrif-e-hostile-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

for (let n = 0; n < count; n++) {
  const { name, bytes } = draw.one(RUN_FILES)
  const path = join(folder, name)
  writeFileSync(path, mutateBytes(draw, bytes, draw.one(RUN_FILES).bytes))
  process.stdout.write(`${JSON.stringify(await outcomeOf(path, name))}\n`)
}

async function outcomeOf(path: string, name: string): Promise<Read> {
  try {
    let features = 0
    for await (const _ of readFeatures(path, { name, crs: 'any' }))
      if (++features > MOST_FEATURES) break
    return { outcome: 'read' }
  } catch (error) {
    if (error instanceof ReadError) return { outcome: 'refused' }
    return { outcome: 'fault', why: `${name}: ${(error as Error).stack?.slice(0, 400)}` }
  }
}
