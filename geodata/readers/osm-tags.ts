// The tags of an OpenStreetMap object, as whoever reads them asks for them.

/** The value of a key; undefined when the object has no such tag. */
export type Tags = (key: string) => string | undefined
