// A dataset as its fallback gives it: which of the two a folder of downloads holds decides which is read.
import type { Source } from './source.ts'

/** The source with the address, file and ways of its fallback; itself without one. */
export const withFallback = (source: Source): Source => ({ ...source, ...source.fallback })
