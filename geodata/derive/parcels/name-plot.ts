// How a plot made of parcels is called, until somebody names it: by section and number of its first parcels.

/** "Parcelle AB 12", "Parcelles AB 12, AB 13 et 4 autres", of references of fourteen characters in order. */
export function namePlot(references: readonly string[]): string {
  const short = references.slice(0, 2).map(sectionAndNumber).join(', ')
  if (references.length === 1) return `Parcelle ${short}`
  const others = references.length - 2
  if (others === 0) return `Parcelles ${short}`
  return `Parcelles ${short} et ${others} ${others === 1 ? 'autre' : 'autres'}`
}

/** 95127000AB0012 is number 12 of section AB. */
const sectionAndNumber = (reference: string): string =>
  [reference.slice(8, 10), reference.slice(10)].map((part) => part.replace(/^0+/, '')).join(' ')
