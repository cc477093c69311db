// Why a dataset could not be fetched, in one sentence that names it.

export class FetchError extends Error {
  override name = 'FetchError'
}

/** A redirect, or an address, leads to an origin that the registry does not name. */
export class StrayError extends FetchError {
  override name = 'StrayError'
  readonly origin: string
  constructor(id: string, origin: string) {
    super(`${id}: ${origin} is not an address of the registry`)
    this.origin = origin
  }
}
