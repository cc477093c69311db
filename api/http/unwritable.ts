// A folder of this machine that cannot be written to is the operator's to mend: said so, not a fault of ours.
import { ApiFault } from './api-fault.ts'

const CODES = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'ENOENT', 'EDQUOT']

/** An ApiFault 503 for an error of the file system that says so; undefined for any other. The path stays ours. */
export function unwritable(error: unknown): ApiFault | undefined {
  const { code = '', path } = (error ?? {}) as NodeJS.ErrnoException
  // Without a path it is of a socket: the database is away.
  if (path === undefined || !CODES.includes(code)) return undefined
  return unwritableFault(code)
}

/** The same, of the code of an error of the file system. */
export function unwritableFault(code: string): ApiFault {
  const why =
    code === 'ENOSPC' || code === 'EDQUOT' ? 'there is no room left' : 'it cannot be written to'
  return new ApiFault(
    503,
    'unwritable',
    `The folder that this needs on the server is not to be had: ${why}. Please tell the operator.`,
  )
}
