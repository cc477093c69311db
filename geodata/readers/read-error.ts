// A file that cannot be read as what it should be, in one sentence that names it.

export class ReadError extends Error {
  override name = 'ReadError'
}
