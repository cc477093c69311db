// Text as people write it: what every form of it (JSON in a database, HTML, XML of spreadsheets, PDF) can hold.
import * as z from 'zod'

/** What XML 1.0 does not know: controls but tab and line ends, halves of a pair, two that are no characters. */
export const NO_TEXT = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu

/** Up to `most` UTF-16 units. */
export const plainText = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.search(NO_TEXT) < 0, { error: 'holds signs that are no text' })
