// What an entry of a family states: all that its family leaves open, and whatever it has otherwise.
import type { Source } from '../source.ts'

/** A source without the members `Told`, which its family tells; each may still be said otherwise. */
export type Entry<Told extends keyof Source> = Omit<Source, Told> & Partial<Pick<Source, Told>>
