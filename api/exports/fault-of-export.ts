// Why an export could not be made, for the person who asked for it.
import { ApiFault } from '../http/api-fault.ts'
import { unwritable, unwritableFault } from '../http/unwritable.ts'

/** Limits of a format are 422, a full disk or a folder that cannot be written to 503; everything else stays what it is. */
export function faultOfExport(error: unknown): unknown {
  if (error instanceof RangeError) return new ApiFault(422, 'too_large', error.message)
  const { code, name, message = '' } = error as { code?: string; name?: string; message?: string }
  const isSqlite = name === 'SQLite3Error'
  if (code === 'ENOSPC' || (isSqlite && /disk is full/.test(message)))
    return new ApiFault(
      503,
      'no_space',
      'The disk of the server is full: this format cannot be made now. CSV, XLSX and GeoJSON need no room.',
    )
  if (isSqlite && /readonly|unable to open/.test(message)) return unwritableFault('EROFS')
  return unwritable(error) ?? error
}
