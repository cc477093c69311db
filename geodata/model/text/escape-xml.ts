// Text that stands inside XML: spreadsheets, styles of QGIS, drawn maps.

import { NO_TEXT } from './plain-text.ts'

/** Text inside XML, without those signs. */
export const escapeXml = (text: string): string =>
  text
    .replaceAll(NO_TEXT, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
