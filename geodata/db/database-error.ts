// Why a database cannot be used, in one sentence that a person can act on.

export type DatabaseErrorCode =
  'unreachable' | 'refused' | 'too_old' | 'extension_missing' | 'folder' | 'busy' | 'full'

export class DatabaseError extends Error {
  readonly code: DatabaseErrorCode
  constructor(code: DatabaseErrorCode, sentence: string, cause?: unknown) {
    super(sentence, { cause })
    this.name = 'DatabaseError'
    this.code = code
  }
}
