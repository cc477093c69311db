// Text that stands inside XML: spreadsheets, styles of QGIS.

/** Signs that XML 1.0 does not know: controls, halves of a pair, two that are no characters. */
const NO_XML = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu

/** Text inside XML, without those signs. */
export const escapeXml = (text: string): string =>
  text
    .replace(NO_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
