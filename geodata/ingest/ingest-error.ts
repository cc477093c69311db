// Why a run of real data cannot be published, in one sentence that names the file, the dataset or the check.

export class IngestError extends Error {
  override name = 'IngestError'
}
