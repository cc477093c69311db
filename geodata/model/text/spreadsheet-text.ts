// Texts that a spreadsheet would take for something else when it opens a file.

const FORMULA = /^[=+\-@\t\r]/
/** 950180000E0012 is a parcel of section E, and 9.5 × 10¹⁹ to a spreadsheet. */
const POWER = /^\d+E\d+$/i

/** Would be run as a formula, or made a number of that no longer says what was written. */
export const isMistaken = (text: string): boolean => FORMULA.test(text) || POWER.test(text)

/** An apostrophe keeps it text. */
export const keptText = (text: string): string => (isMistaken(text) ? `'${text}` : text)
