// Where the plots of an offer lie in the region, numbered: a small drawing from what was frozen with each.
import type { OfferDocument } from '../../model/offers/offer-document.ts'
import type { OfferFacts } from '../../model/offers/offer-facts.ts'
import { GROUND } from '../../model/map/ground-colours.ts'

/** Kilometres: room around the outlines, radius of a mark, size of a number. */
const ROOM = 4
const MARK = 2.4
const NUMBER = 7
const CAPITAL = 5
const ACCENT = '#0b5d66'

/** Where a number may stand beside its mark. */
const BESIDE = [
  { dx: 4, dy: 2.4, anchor: 'start' },
  { dx: -4, dy: 2.4, anchor: 'end' },
  { dx: 0, dy: -4, anchor: 'middle' },
  { dx: 0, dy: 9, anchor: 'middle' },
  { dx: 3.4, dy: -2, anchor: 'start' },
  { dx: 3.4, dy: 7, anchor: 'start' },
  { dx: -3.4, dy: -2, anchor: 'end' },
  { dx: -3.4, dy: 7, anchor: 'end' },
] as const

type Box = readonly [number, number, number, number]

const overlap = (a: Box, b: Box): boolean =>
  a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]

/** Null without plots, or where the data have no outline of the region. */
export function locatePlots(facts: readonly OfferFacts[], alt: string): OfferDocument['locator'] {
  const region = facts.map(({ map }) => map.locator).find(({ path }) => path !== '')
  if (!region) return null
  const [width, height] = [region.width + 2 * ROOM, region.height + 2 * ROOM]
  /** Left, top, right, bottom of what a number must not stand on: every mark, and the numbers before it. */
  const taken = facts.flatMap(({ map: { locator } }): Box[] => {
    const [x, y] = [locator.at[0] + ROOM, locator.at[1] + ROOM]
    return locator.path === '' ? [] : [[x - MARK, y - MARK, x + MARK, y + MARK]]
  })
  const marks = facts.flatMap(({ map: { locator } }, i) => {
    if (locator.path === '') return []
    const [x, y] = [locator.at[0] + ROOM, locator.at[1] + ROOM]
    const text = String(i + 1)
    const wide = text.length * 4.2
    const free = BESIDE.find(({ dx, dy, anchor }) => {
      const left = x + dx - (anchor === 'end' ? wide : anchor === 'middle' ? wide / 2 : 0)
      const own: Box = [left, y + dy - CAPITAL, left + wide, y + dy]
      if (taken.some((one) => overlap(own, one))) return false
      taken.push(own)
      return true
    })
    const circle = `<circle cx="${fixed(x)}" cy="${fixed(y)}" r="${MARK}" fill="${ACCENT}" stroke="#ffffff" stroke-width=".8"/>`
    // Where plots crowd, some marks go without their number.
    const number = free
      ? `<text x="${fixed(x + free.dx)}" y="${fixed(y + free.dy)}" text-anchor="${free.anchor}">${text}</text>`
      : ''
    return [circle + number]
  })
  return {
    svg: [
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${fixed(width)} ${fixed(height)}" width="${fixed(width * 4)}" height="${fixed(height * 4)}" font-family="IBM Plex Sans" font-size="${NUMBER}" font-weight="600" fill="${GROUND.ink}">`,
      `<path transform="translate(${ROOM} ${ROOM})" d="${region.path}" fill="${GROUND.outside}" stroke="${GROUND.boundaryStrong}" stroke-width=".5" stroke-linejoin="round"/>`,
      ...marks,
      '</svg>',
    ].join(''),
    alt,
  }
}

const fixed = (value: number): string => String(Math.round(value * 10) / 10)
