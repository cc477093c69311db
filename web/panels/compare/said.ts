// What a sheet says under its labels.

/** Null is unknown. */
export type Said = string | null
/** By label, in the order in which they are said. */
export type SaidByLabel = Map<string, Said>
