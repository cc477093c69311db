// What a scheme of support asks of a project, as data.
import type { Project } from './support-project.ts'

/** One field of the project and the answers that hold. */
export type SupportCondition = {
  [Field in keyof Project]: {
    field: Field
    one_of: readonly Exclude<Project[Field], null>[]
  }
}[keyof Project]

export type SupportRule =
  SupportCondition | { all: readonly SupportRule[] } | { any: readonly SupportRule[] }
