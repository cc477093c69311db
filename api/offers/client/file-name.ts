// Names of the files of an offer: its title as letters that every system takes, and what is fictitious says so.
import type { Language } from '../../../geodata/model/language.ts'

const MOST = 60
/** Names that Windows keeps for itself. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/

/** `fileName('Usine à Évry !', …, '.pdf')` is `usine-a-evry-v3.pdf`. */
export function fileName(
  { title, language }: { title: string; language: Language },
  version: number,
  synthetic: boolean,
  extension: string,
): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST)
    .replace(/^-+|-+$/g, '')
  const usual = language === 'fr' ? 'offre' : 'offer'
  const name = plain === '' ? usual : RESERVED.test(plain) ? `${usual}-${plain}` : plain
  const made = synthetic ? (language === 'fr' ? '-fictif' : '-synthetic') : ''
  return `${name}${made}-v${version}${extension}`
}
