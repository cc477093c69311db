// Files of data.gouv.fr stand under the date of their edition: a newer one has another address.
import type { Address } from './source.ts'

const DATED = /^https:\/\/static\.data\.gouv\.fr\/resources\/[^/]+\/(\d{4})(\d\d)(\d\d)-\d{6}\//

/** `2026-04-15` when the address names one edition, the oldest of several; undefined when it always gives the latest. */
export function editionOf(address: Address): string | undefined {
  const urls =
    address.protocol === 'downloads'
      ? address.parts.map(({ url }) => url)
      : address.protocol === 'download'
        ? [address.url]
        : []
  return urls
    .flatMap((url) => {
      const found = DATED.exec(url)
      return found ? [found.slice(1, 4).join('-')] : []
    })
    .sort()[0]
}
