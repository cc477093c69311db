// Two contents of one offer: in what they differ, and what comes of laying one's changes over the other. Pure.
import type { OfferContent } from '../../../geodata/model/offers/offer.ts'
import { isSame } from '../page/is-same.ts'

type Part = keyof OfferContent
export type OfferPart = Part | `note ${string}`
export type Difference = { part: OfferPart; mine: string; theirs: string }

const PARTS = [
  'title',
  'client',
  'introduction',
  'contact',
  'language',
  'expires_on',
  'project',
  'items',
] as const satisfies readonly Part[]

/** Parts in which both differ, as text; a note of a plot that both have is a part of its own. */
export function offerDifferences(mine: OfferContent, theirs: OfferContent): Difference[] {
  const parts = PARTS.filter((part) => part !== 'items' && !isSame(mine[part], theirs[part])).map(
    (part): Difference => ({ part, mine: textOf(mine, part), theirs: textOf(theirs, part) }),
  )
  const [own, others] = [bareItems(mine), bareItems(theirs)]
  if (!isSame(own, others))
    parts.push({ part: 'items', mine: textOf(mine, 'items'), theirs: textOf(theirs, 'items') })
  for (const { plot, note } of mine.items) {
    const other = theirs.items.find((item) => item.plot === plot)
    if (other && other.note !== note)
      parts.push({ part: `note ${plot}`, mine: note, theirs: other.note })
  }
  return parts
}

/** Plots in order with their photographs: what is no note. */
const bareItems = ({ items }: OfferContent) =>
  items.map(({ plot, photographs }) => ({ plot, photographs }))

function textOf(content: OfferContent, part: Part): string {
  const value = content[part]
  if (part === 'items') return content.items.map(({ plot }) => plot).join(', ')
  if (typeof value === 'string') return value
  return value === null ? '' : Object.values(value).filter(Boolean).join(', ')
}

/**
 * Theirs, with what I changed since `base` wherever they left it as it was. `aside`: what of mine gave way, because both
 * have changed it.
 */
export function mergeOffers(
  base: OfferContent,
  mine: OfferContent,
  theirs: OfferContent,
): { content: OfferContent; aside: Difference[] } {
  const content = { ...theirs }
  for (const part of PARTS) {
    if (part === 'items') continue
    const changed = !isSame(mine[part], base[part])
    if (changed && isSame(theirs[part], base[part])) Object.assign(content, { [part]: mine[part] })
  }
  const own = new Map(mine.items.map((item) => [item.plot, item]))
  const before = new Map(base.items.map((item) => [item.plot, item]))
  const order = isSame(bareItems(theirs), bareItems(base)) ? mine.items : theirs.items
  const others = new Map(theirs.items.map((item) => [item.plot, item]))
  content.items = order.map((item) => {
    const other = others.get(item.plot)
    const was = before.get(item.plot)
    const note =
      other && was && other.note === was.note
        ? (own.get(item.plot)?.note ?? other.note)
        : (other ?? item).note
    return { ...item, note }
  })
  const aside = offerDifferences(mine, content).filter(({ mine: text }) => text !== '')
  return { content, aside }
}
