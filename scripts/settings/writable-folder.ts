// The data folder, tried before anything is begun in it: one sentence now is better than an error halfway.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SettingsError } from './settings-error.ts'

const WHY: Readonly<Record<string, string>> = {
  EACCES: 'this account may not write there',
  EPERM: 'this account may not write there',
  EROFS: 'it is read-only',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'it is a file',
  ENOENT: 'it cannot be made',
  ENOSPC: 'there is no room left on its disk',
  EDQUOT: 'there is no room left for this account',
}

/** Makes the folder if need be. Throws a SettingsError that says why nothing can be written there. */
export function needWritable(dataDir: string): void {
  const trial = join(dataDir, `.trial-${process.pid}`)
  try {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(trial, 'x')
    rmSync(trial)
  } catch (error) {
    const why = WHY[(error as NodeJS.ErrnoException).code ?? '']
    if (!why) throw error
    throw new SettingsError(
      `The data folder ${dataDir} cannot be written to: ${why}. Make it writable, or name another with DATA_DIR`,
      { cause: error },
    )
  }
}
