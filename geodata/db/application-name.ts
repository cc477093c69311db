// What connections say of themselves to the database.

export const APPLICATION_NAME = 'sdrif-e-explorer'
/** Of connections for what a person waits for. */
export const APPLICATION_NAME_AHEAD = 'sdrif-e-explorer ahead'
