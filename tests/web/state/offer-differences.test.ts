// Two contents of one offer: what differs, and what comes of both. Nothing of either is lost unseen.
import { describe, expect, it } from 'vitest'
import type { OfferContent } from '../../../geodata/model/offers/offer.ts'
import { mergeOffers, offerDifferences } from '../../../web/state/written/offer-differences.ts'
import { isSame } from '../../../web/state/page/is-same.ts'

const item = (plot: string, note = '') => ({ plot, note, photographs: [] })
const content = (more: Partial<OfferContent> = {}): OfferContent => ({
  title: 'Offre',
  client: '',
  introduction: '',
  contact: { name: 'A', organisation: '', email: '', phone: '' },
  language: 'fr',
  items: [item('P-1'), item('P-2')],
  project: null,
  expires_on: '2027-01-01',
  ...more,
})

describe('contents of an offer', () => {
  it('are the same whatever the order of their words', () => {
    const { title, ...others } = content()
    expect(isSame(content(), { ...others, title })).toBe(true)
    expect(isSame(content(), content({ client: 'X' }))).toBe(false)
  })

  it('differ by part, and by note where both have the plot', () => {
    const mine = content({ title: 'A', items: [item('P-1', 'port'), item('P-2')] })
    const theirs = content({ title: 'B', items: [item('P-1'), item('P-3')] })
    expect(offerDifferences(mine, theirs)).toEqual([
      { part: 'title', mine: 'A', theirs: 'B' },
      { part: 'items', mine: 'P-1, P-2', theirs: 'P-1, P-3' },
      { part: 'note P-1', mine: 'port', theirs: '' },
    ])
    expect(offerDifferences(mine, mine)).toEqual([])
  })

  it('join where each changed another part', () => {
    const mine = content({ client: 'Mine', items: [item('P-2'), item('P-1', 'port')] })
    const theirs = content({ introduction: 'Theirs', items: [item('P-1'), item('P-2', 'rail')] })
    const { content: joined, aside } = mergeOffers(content(), mine, theirs)
    expect(joined).toMatchObject({ client: 'Mine', introduction: 'Theirs' })
    expect(joined.items).toEqual([item('P-2', 'rail'), item('P-1', 'port')])
    expect(aside).toEqual(
      [{ part: 'note P-2', mine: '', theirs: 'rail' }].filter(({ mine }) => mine),
    )
  })

  it('keep theirs and put mine aside where both changed the same part', () => {
    const { content: joined, aside } = mergeOffers(
      content(),
      content({ title: 'Mine', items: [item('P-1', 'mine'), item('P-2')] }),
      content({ title: 'Theirs', items: [item('P-1', 'theirs'), item('P-2')] }),
    )
    expect(joined.title).toBe('Theirs')
    expect(joined.items[0]?.note).toBe('theirs')
    expect(aside.map(({ part, mine }) => [part, mine])).toEqual([
      ['title', 'Mine'],
      ['note P-1', 'mine'],
    ])
  })

  it('follow their plots when both changed which plots there are', () => {
    const { content: joined, aside } = mergeOffers(
      content(),
      content({ items: [item('P-1'), item('P-2'), item('P-mine')] }),
      content({ items: [item('P-1'), item('P-theirs')] }),
    )
    expect(joined.items.map(({ plot }) => plot)).toEqual(['P-1', 'P-theirs'])
    expect(aside[0]?.mine).toContain('P-mine')
  })
})
