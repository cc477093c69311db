// A slider is dragged: the map follows, ends on the last value, and what is seen is what was drawn.
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { askApi, shot, useBrowser } from './open-page.ts'

const open = useBrowser()

type DrawnMap = {
  queryRenderedFeatures: (options: object) => { id: number; properties: { surface_m2: number } }[]
}

async function drag(page: Page, name: string): Promise<number> {
  const box = await page.getByRole('slider').first().boundingBox()
  if (!box) throw new Error('there is no slider')
  const y = box.y + box.height / 2
  const at = (share: number) => box.x + 9 + share * (box.width - 18)
  await page.mouse.move(at(0), y)
  await page.mouse.down()
  for (let step = 1; step <= 12; step++) await page.mouse.move(at(step / 20), y)
  await shot(page, `drag-${name}`)
  for (let step = 12; step >= 8; step--) await page.mouse.move(at(step / 20), y)
  await page.mouse.up()
  return Number(new URL(page.url()).searchParams.get('surface_min'))
}

/** Fewest square metres of the dots that are drawn as matching, once none is drawn that the filter drops. */
const smallest = (page: Page, leastM2: number) =>
  page.waitForFunction((m2) => {
    const { map } = document.querySelector('.map') as unknown as { map: DrawnMap }
    const drawn = map.queryRenderedFeatures({ layers: ['plot-point'] })
    const least = Math.min(...drawn.map(({ properties }) => properties.surface_m2))
    return drawn.length > 0 && least >= m2 && least
  }, leastM2)

describe('dragging a slider', () => {
  it.each([
    ['light-1440', { width: 1440, height: 900 }],
    ['dark-1440', { width: 1440, height: 900, scheme: 'dark' }],
  ] as const)('ends with the map and the counts of the last value, %s', async (name, view) => {
    const { page, errors } = await open('/?lang=fr&map=8.5/48.75/2.5', view)
    const ha = await drag(page, name)
    expect(ha).toBeGreaterThan(0)
    const { matched } = await askApi(`surface_min=${ha}`)
    await page.waitForFunction(
      (count) =>
        document
          .querySelector('[aria-label="Terrains qui répondent aux critères"] strong')
          ?.textContent?.replace(/\D/g, '') === count,
      String(matched),
    )
    await smallest(page, ha * 10_000)
    expect(errors).toEqual([])
  })

  it('shows on a computer without a graphics card what the map has drawn', async () => {
    const { page } = await open('/?lang=fr&map=8.5/48.75/2.5&surface_min=1')
    // Chromium draws by SwiftShader here: the frames are copied to a plain canvas beside the map.
    const colours = await page.evaluate(() => {
      const picture = document.querySelector<HTMLCanvasElement>('.map-area > canvas')
      const { width = 0, height = 0 } = picture ?? {}
      const { data } = picture!.getContext('2d')!.getImageData(0, 0, width, height)
      return new Set(new Uint32Array(data.buffer)).size
    })
    expect(colours).toBeGreaterThan(100)
  })
})
