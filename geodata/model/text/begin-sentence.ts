// The first letter of a sentence for people. What is named stands as it is written: on many disks `Data` is not `data`.

/** With a capital, unless it begins with a path, a file or a command: `offres.gz is …`, `.data/kept …`, `npm run …`. */
export function beginSentence(text: string): string {
  const [first = ''] = text.split(/\s/)
  if (first === 'npm' || !/^\p{L}+(?:['’-]\p{L}+)*[,:;.]?$/u.test(first)) return text
  return text.charAt(0).toUpperCase() + text.slice(1)
}
