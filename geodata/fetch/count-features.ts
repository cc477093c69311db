// How many features a file holds that has just come, whatever its format.
import { ReadError } from '../readers/read-error.ts'
import { readFeatures } from '../readers/read-features.ts'
import type { ReadOptions } from '../readers/read-options.ts'
import { FetchError } from './fetch-error.ts'

/** Throws a FetchError when the file as a whole cannot be read. */
export async function countFeatures(
  id: string,
  file: string,
  reading: ReadOptions,
): Promise<number> {
  let count = 0
  try {
    for await (const { number } of readFeatures(file, reading)) count = number
  } catch (error) {
    throw error instanceof ReadError ? new FetchError(`${id}: ${error.message}`) : error
  }
  return count
}
