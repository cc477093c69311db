// Power lines, pipes and heat on the page: how near they are, none of them a filter, the map and its legend; axe-core.
import { expect, inject, it } from 'vitest'
import type { PlotList } from '../../geodata/model/answers.ts'
import { NETWORK_KINDS } from '../../geodata/model/codes.ts'
import { NETWORK_LABELS } from '../../geodata/model/labels.ts'
import { GRID_NOTICE } from '../../geodata/model/networks/grid-notice.ts'
import { lookAt, useBrowser } from './open-page.ts'

const open = useBrowser()
const layers = NETWORK_KINDS.map((kind) => `network.${kind}`).join(',')

it.each([
  { lang: 'fr', scheme: 'light', width: 1440, height: 900 },
  { lang: 'en', scheme: 'dark', width: 390, height: 844 },
] as const)(
  'says how near networks are and whom to ask about the grid, $lang at $width pixels',
  async (view) => {
    const answer = await fetch(
      `${inject('url')}/api/plots?surface_min=10&sort=substation_straight_km`,
    )
    const [plot] = ((await answer.json()) as PlotList).plots
    const [lon, lat] = plot!.centre
    const { page, errors, foreign } = await open(
      `/?lang=${view.lang}&plot=${plot!.id}&map=11/${lat}/${lon}&layers=${layers}`,
      view,
    )
    const notice = page.getByText(GRID_NOTICE[view.lang])
    await notice.scrollIntoViewIfNeeded()
    // The innermost: a panel is one too.
    const section = page.locator('section', { has: notice }).last()
    const told = (await section.locator('dt').allInnerTexts()).map((text) => text.split('\n')[0])
    expect(told).toEqual(NETWORK_KINDS.map((kind) => NETWORK_LABELS[kind][view.lang].short))
    for (const text of await section.locator('dd').allInnerTexts())
      expect(text).toMatch(/\d.*m$|terrain$|plot$/)
    await lookAt(page, `networks-${view.width}-${view.scheme}`)
    if (view.width > 1000) {
      const legend = page.getByRole('region', { name: 'Légende' })
      await legend.getByText(NETWORK_LABELS.power_225.fr.short).waitFor()
    }
    expect(errors).toEqual([])
    expect(foreign).toEqual([])
  },
)
