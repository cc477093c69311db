import type { Use } from './process-use.ts'

/** What a load took: of the loading process `peakMb` and `cpuS`, and what stands in the table after it. */
export type Loaded = Use & {
  steps: Record<string, number>
  seconds: number
  mended: number
  rows: number
  hectares: number
}
