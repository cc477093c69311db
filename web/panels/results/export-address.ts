// Where the file of a list is: the same words as the list itself is asked by.
import type { ExportFormat } from '../../../geodata/model/export-formats.ts'
import type { Language } from '../../../geodata/model/language.ts'

/** `query` is a filter as writeFilter writes it, `wish` the words of a wish where the order is by it. */
export const exportAddress = (
  format: ExportFormat,
  {
    query,
    sort,
    weighting,
    language,
  }: { query: string; sort: string; weighting: string; language: Language },
): string => {
  const words = [query, `sort=${encodeURIComponent(sort)}`, weighting, `lang=${language}`]
  // The standard is French.
  if (format.startsWith('cnig')) words.pop()
  return `/api/exports/${format}?${words.filter(Boolean).join('&')}`
}
