// A dataset that stops a run: what a person may do next stands in the sentence that says why.
import { probeOf } from './smallest-count.ts'

/** The error of a dataset that came from its address, with the command that tells what has changed there. */
export function namingProbe<Fault extends Error>(error: Fault, id: string): Fault {
  // A count that is too small names it already.
  if (!error.message.includes('--probe'))
    error.message = `${error.message}: see what has changed by ${probeOf([id])}`
  return error
}
