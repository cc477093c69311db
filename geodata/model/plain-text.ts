// Text as people write it: what every form of it (JSON in a database, HTML, XML of spreadsheets, PDF) can hold.
import * as z from 'zod'

/** Controls but tab and line ends, halves of a pair, two that are no characters. */
const NO_TEXT = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/u

/** Up to `most` UTF-16 units. */
export const plainText = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => !NO_TEXT.test(text), { error: 'holds signs that are no text' })
