/** What every example of an answer says of the version that it is of. */
export const OF_VERSION = { version: 1, demonstration: true }
