// Why a dataset could not be fetched, in one sentence that names it.

export class FetchError extends Error {
  override name = 'FetchError'
}
