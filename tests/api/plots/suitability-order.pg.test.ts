// The order by how well plots suit a wish: nothing excluded, every point explained, pages that fit together.
import { beforeAll, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import type { PlotList } from '../../../geodata/model/answers.ts'
import type { Plot } from '../../../geodata/model/plots/plot.ts'
import { describeOnEngines } from '../../rig/database.ts'
import type { SmallVersion } from '../../rig/land/small-version.ts'
import { publishSmallVersion } from '../../rig/land/small-version.ts'

describeOnEngines('plots ordered by a wish', (t) => {
  let app: ReturnType<typeof createApp>
  let small: SmallVersion
  beforeAll(async () => {
    small = await publishSmallVersion(t.sql)
    app = createApp({ db: t.db, settings: { software: 'test 1' } })
  })

  const ask = async (words: string): Promise<PlotList> => {
    const response = await app.request(`/api/plots?sort=fit&${words}`)
    expect(response.status, words).toBe(200)
    return (await response.json()) as PlotList
  }

  it('excludes nothing, and gives every plot once over its pages', async () => {
    const seen: Plot[] = []
    let cursor = ''
    do {
      const page = await ask(`zone=U,AUc&unknown=keep&surface_wish=4&limit=17${cursor}`)
      seen.push(...page.plots)
      cursor = page.next ? `&cursor=${page.next}` : ''
    } while (cursor)
    const other = await app.request('/api/plots?zone=U,AUc&unknown=keep&limit=1000')
    const ids = ((await other.json()) as PlotList).plots.map(({ id }) => id)
    expect(seen.map(({ id }) => id).sort()).toEqual(ids.sort())
    const keys = seen.map(({ fit, ordinal }) => [-(fit?.score ?? 0), ordinal])
    expect(keys).toEqual([...keys].sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!))
  })

  it('scores as its breakdown says, and an unknown value gives nothing', async () => {
    const { plots } = await ask('weight_rail=2&weight_land=1&limit=1000')
    for (const { id, fit } of plots) {
      const plot = small.plots.find((one) => one.id === id)!
      const seconds = plot.rail_road_s as number | null
      const rail = seconds === null ? null : 600 / (600 + seconds)
      const land = plot.land === null ? null : plot.land === 'artificialised' ? 1 : 0
      expect(fit?.parts).toEqual([
        { preference: 'rail', weight: 2, value: rail },
        { preference: 'land', weight: 1, value: land },
      ])
      expect(fit?.score).toBe(Math.round((1000 * (2 * (rail ?? 0) + (land ?? 0))) / 3))
    }
  })

  it('puts the surface wished for first, and the middle of the limits when none is said', async () => {
    const first = (list: PlotList) => list.plots[0]?.surface_ha ?? 0
    const nearest = (ha: number) =>
      Math.min(...small.plots.map(({ surface_m2 }) => Math.abs(surface_m2 / 10_000 - ha)))
    expect(Math.abs(first(await ask('weight_surface=1&surface_wish=2')) - 2)).toBeLessThan(
      nearest(2) + 0.2,
    )
    const middle = await ask('weight_surface=1&surface_min=1&surface_max=5')
    expect(Math.abs(first(middle) - 3)).toBeLessThan(nearest(3) + 0.3)
  })

  it.each([
    ['weight_surface=11', 400],
    ['weight_surface=-1', 400],
    ['weight_surface=1&weight_surface=2', 400],
    ['weight_beauty=1', 400],
    ['surface_wish=0', 400],
    ['weight_rail=0', 422],
  ])('refuses %s', async (words, status) => {
    expect((await app.request(`/api/plots?sort=fit&${words}`)).status).toBe(status)
  })

  it('refuses a cursor of another wish', async () => {
    const { next } = await ask('weight_rail=1&limit=5')
    const other = await app.request(`/api/plots?sort=fit&weight_rail=2&limit=5&cursor=${next}`)
    expect(other.status).toBe(400)
  })
})
