// In a process of its own: what fits in each usable surface of a batch. It ends with the one that began it.
import type { FootprintTask } from './footprint-search.ts'
import { describeFootprints } from './describe-footprints.ts'

process.on('disconnect', () => process.exit(0))
// A terminal tells Ctrl-C to all: the one that began this ends it, or goes and is missed.
process.on('SIGINT', () => {})
process.on('message', ({ bytes, sizes }: FootprintTask) => {
  process.send?.(describeFootprints(bytes, sizes))
})
