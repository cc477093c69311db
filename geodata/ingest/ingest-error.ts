// Why a run of real data cannot be published, in one sentence that names the file, the dataset or the check.
import type { SourceReport } from './report.ts'

export class IngestError extends Error {
  override name = 'IngestError'
  /** Of the dataset that was read and found wanting. */
  report?: SourceReport
}
