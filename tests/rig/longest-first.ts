// Files that take longest begin first, also in a clean checkout, where nothing is known of earlier runs: begun last, one of
// them would keep a single worker busy at the end.
import type { TestSpecification } from 'vitest/node'
import { BaseSequencer } from 'vitest/node'

/** Those of twenty seconds and more, by what they took. */
const LONGEST = [
  'geodata/demo/prepare.pg',
  'geodata/ingest/kill.pg',
  'geodata/db/engine-killed.pg',
  'geodata/db/eight-connections.pg',
  'geodata/db/engine.pg',
  'geodata/written/kill.pg',
  'geodata/ingest/two-runs.pg',
  'geodata/ingest/faults.pg',
  'geodata/ingest/run-ingest.pg',
  'geodata/derive/usable/derive-usable.pg',
  'geodata/sources/every-source.pg',
  'geodata/db/prepared-engine.pg',
  'api/same-plots.pg',
  'api/version/publishes-between.pg',
  'scripts/start',
].map((name) => `/tests/${name}.test.ts`)

function rankOf({ moduleId }: TestSpecification): number {
  const at = LONGEST.findIndex((end) => moduleId.endsWith(end))
  return at < 0 ? LONGEST.length : at
}

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rankOf(a) - rankOf(b))
  }
}
