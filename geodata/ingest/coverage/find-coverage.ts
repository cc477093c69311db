// What a dataset covers, by how its file came: never what the registry hopes, never the hull of its rows.
import { join } from 'node:path'
import { isAsItCame } from '../../fetch/fetch-note.ts'
import type { CoverageBasis } from '../../model/coverage/coverage-basis.ts'
import { askedCoverage } from '../../sources/asked-coverage.ts'
import type { Coverage, Source } from '../../sources/source.ts'
import { IngestError } from '../ingest-error.ts'
import type { Statements } from './read-statement.ts'
import { readSidecar, SIDECAR } from './read-statement.ts'

export type FoundCoverage = { coverage: Coverage; basis: CoverageBasis }

/**
 * What is stated of this dataset, on the command line before the sidecar; else what its address was asked for, when the
 * file is byte for byte what came from there; else what is stated of all. Throws an IngestError that says how to state it.
 */
export async function findCoverage(
  source: Source,
  from: string,
  stated: Statements,
): Promise<FoundCoverage> {
  const path = join(from, source.file)
  const named = stated.get(source.id)
  if (named) return { coverage: named, basis: 'operator' }
  const beside = await readSidecar(path, source.file)
  if (beside) return { coverage: beside, basis: 'beside' }
  if (source.serves.includes('territory'))
    return { coverage: { kind: 'region' }, basis: 'territory' }
  if (source.coverage?.kind === 'own') return { coverage: source.coverage, basis: 'producer' }
  const asked = askedCoverage(source)
  if (asked && (await isAsItCame(source, path)))
    return {
      coverage: asked,
      basis: source.address.protocol.startsWith('download') ? 'producer' : 'answer',
    }
  const all = stated.get('')
  if (all) return { coverage: all, basis: 'operator' }
  throw new IngestError(
    `nothing says what ${source.file} covers, and where it stops "none known" would be wrong: state it, as in ` +
      `--coverage ${source.id}:departements=95 (or communes=95127,95500, region, a file of polygons), or in ` +
      `${source.file}${SIDECAR} beside it, as in {"departements":["95"]}`,
  )
}
