// Puts a sheet of paper beside the page, so that print can show it and hide the rest.
import type { Attachment } from 'svelte/attachments'
import { MARGIN_MM } from './print-map.ts'

/** For the root of a sheet of this size. @page cannot be scoped: it is set while the sheet is there. */
export const printSheet =
  ({ widthMm, heightMm }: { widthMm: number; heightMm: number }): Attachment<HTMLElement> =>
  (sheet) => {
    const style = document.createElement('style')
    style.textContent = `@media print { @page { size: ${widthMm}mm ${heightMm}mm; margin: ${MARGIN_MM}mm } }`
    document.head.append(style)
    document.body.append(sheet)
    return () => {
      style.remove()
      sheet.remove()
    }
  }
