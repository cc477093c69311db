// Groups of adjoining plots by their address: the search, what it refuses, and the sheet of a group.
import { beforeAll, expect, it } from 'vitest'
import { createApp } from '../../../api/app.ts'
import { errorSchema } from '../../../geodata/model/answers.ts'
import type { Assemblies, GroupSheet } from '../../../geodata/model/plots/assembly.ts'
import { assembliesSchema, groupSheetSchema } from '../../../geodata/model/plots/assembly.ts'
import { tableOf } from '../../../geodata/db/data-version.ts'
import { insertRows } from '../../../geodata/db/insert-rows.ts'
import type { PlotSheet } from '../../../geodata/model/plots/plot.ts'
import { describeOnEngines } from '../../rig/database.ts'
import type { SmallPlot, SmallVersion } from '../../rig/land/small-version.ts'
import { publishSmallVersion } from '../../rig/land/small-version.ts'

describeOnEngines('groups of adjoining plots', (t) => {
  let app: ReturnType<typeof createApp>
  let small: SmallVersion
  const get = async <T>(path: string): Promise<T> => (await app.request(path)).json() as Promise<T>
  const search = async (words: string): Promise<Assemblies> =>
    assembliesSchema.parse(await get(`/api/assemblies?${words}`))
  const plotOf = (id: string): SmallPlot => small.plots.find((plot) => plot.id === id)!

  beforeAll(async () => {
    small = await publishSmallVersion(t.sql)
    // The squares of a small version stand apart: that they adjoin is put in by hand, along rows and columns of 16.
    await insertRows(
      t.sql,
      small,
      'plot_outline',
      small.plots.map(({ ordinal, side }) => ({
        ordinal,
        perimeter_m: 4 * side,
      })),
    )
    await insertRows(t.sql, small, 'neighbour', pairs(small.plots.length))
    await t.sql`
      update ${tableOf(t.sql, small, 'plot')}
      set declared = jsonb_build_object('terr_maitrise_fonc', case when ordinal % 2 = 0 then 'commune' else 'Etat' end)
      where ordinal % 5 <> 0`
    app = createApp({ db: t.db, settings: { software: 'test 1' } })
  })

  it('lists groups whose plots adjoin, pass the other criteria and reach the surface together', async () => {
    const least = 60_000
    const zones = ['U', 'AUc', 'AUs', 'N', 'A', 'Zc', 'RNU']
    const { matched, groups, complete } = await search(`surface_min=6&zone=${zones}&limit=50`)
    expect(groups.length).toBeGreaterThan(3)
    expect([groups.length, complete]).toEqual([Math.min(50, matched), true])
    const adjoining = pairs(small.plots.length)
    for (const group of groups) {
      const plots = group.plots.map(plotOf)
      expect(group.id).toBe([...group.plots].sort().join('+'))
      for (const plot of plots) {
        expect(zones).toContain(plot.zone)
        expect(plot.surface_m2).toBeLessThan(least)
        expect(
          adjoining.some(({ a_ordinal: a, b_ordinal: b }) =>
            plots.some(
              (other) =>
                other !== plot && [a, b].includes(plot.ordinal) && [a, b].includes(other.ordinal),
            ),
          ),
        ).toBe(true)
      }
      const m2 = plots.reduce((sum, plot) => sum + plot.surface_m2, 0)
      expect(m2).toBeGreaterThanOrEqual(least)
      expect(group.surface_ha).toBe(m2 / 10_000)
      const usable = plots.map((plot) => plot.usable_m2 as number | null)
      expect(group.usable_ha).toBe(
        usable.includes(null) ? null : usable.reduce<number>((sum, m2) => sum + m2!, 0) / 10_000,
      )
      expect(new Set(group.communes.map((one) => one.code_insee))).toEqual(
        new Set(plots.flatMap((plot) => plot.code_insee ?? [])),
      )
      expect(group.sites.map(({ id }) => id).sort()).toEqual(
        [...new Set(plots.flatMap((plot) => (plot.site_id as string | null) ?? []))].sort(),
      )
      const kinds = new Set(plots.map(({ ordinal }) => (ordinal % 5 === 0 ? null : ordinal % 2)))
      expect(group.owner_types).toBe(kinds.has(null) ? null : kinds.size)
    }
  })

  it('holds to the largest surface and to the number of plots that are asked for', async () => {
    const { groups } = await search('surface_min=8&surface_max=9&most_plots=3')
    expect(groups.length).toBeGreaterThan(0)
    for (const { surface_ha, plots } of groups) {
      expect(surface_ha).toBeLessThanOrEqual(9)
      expect(plots.length).toBeLessThanOrEqual(3)
    }
    expect((await search('surface_min=0')).groups).toEqual([])
    expect((await search('surface_min=900')).matched).toBe(0)
    expect((await search('surface_min=6&limit=2')).groups).toHaveLength(2)
  })

  it('names the gaps, and never puts two that overlap into one group', async () => {
    const { groups } = await search('surface_min=3&limit=200&unknown=keep')
    const gaps = groups.flatMap((group) => group.gaps)
    expect(gaps.length).toBeGreaterThan(0)
    expect(gaps.every(({ gap_m }) => gap_m === 8)).toBe(true)
    for (const { plots } of groups)
      for (const { a_ordinal, b_ordinal, overlap_m2 } of pairs(small.plots.length))
        if (overlap_m2 > 0)
          expect(
            plots.filter((id) => [a_ordinal, b_ordinal].includes(plotOf(id).ordinal)).length,
          ).toBeLessThan(2)
  })

  it('refuses what it cannot search for, with the word', async () => {
    const refused = async (words: string) => {
      const response = await app.request(`/api/assemblies?${words}`)
      const { error } = errorSchema.parse(await response.json())
      return [response.status, error.code, error.issues?.[0]?.word]
    }
    expect(await refused('')).toEqual([422, 'impossible', 'surface_min'])
    expect(await refused('zone=U')).toEqual([422, 'impossible', 'surface_min'])
    for (const most of ['0', '1', '13', '1e9', '-2', '2.5', 'x', '']) {
      const words = `surface_min=5&most_plots=${most}`
      expect(await refused(words), words).toEqual([400, 'malformed', 'most_plots'])
    }
    expect(await refused('surface_min=5&limit=201')).toEqual([400, 'malformed', 'limit'])
    expect(await refused('surface_min=5&sort=name')).toEqual([400, 'unknown_word', 'sort'])
    expect(await refused('surface_min=5&surface_max=4')).toEqual([422, 'impossible', 'surface_min'])
  })

  it('gives the sheet of a group: sums, shares of the whole, the stricter answer, the nearer point', async () => {
    const [group] = (await search('surface_min=6&most_plots=4')).groups
    const address = `/api/plots/${encodeURIComponent(group!.id)}`
    const sheet = groupSheetSchema.parse(await get<GroupSheet>(address))
    const members = await Promise.all(group!.plots.map((id) => get<PlotSheet>(`/api/plots/${id}`)))
    expect(sheet.id).toBe(group!.id)
    expect(sheet.members.map(({ id }) => id)).toEqual(group!.plots)
    expect(sheet.surface_ha).toBeCloseTo(group!.surface_ha, 4)
    expect(sheet.bbox.map((one) => one.toFixed(5))).toEqual(
      group!.bbox.map((one) => one.toFixed(5)),
    )
    expect(sheet.geometry.coordinates).toHaveLength(members.length) // squares that stand apart
    for (const use of ['industry', 'retail'] as const)
      if (members.some(({ uses }) => uses[use] === 'no')) expect(sheet.uses[use]).toBe('no')
    const known = members.flatMap(({ access }) => access.rail.straight_km ?? [])
    expect(sheet.access.rail.straight_km).toBe(known.length ? Math.min(...known) : null)
    const flooded = members.reduce(
      (sum, one) =>
        sum + one.surface_ha * (one.constraints.find(({ kind }) => kind === 'flood')?.share ?? 0),
      0,
    )
    const share = sheet.constraints.find(({ kind }) => kind === 'flood')?.share ?? 0
    expect(share).toBeCloseTo(flooded / sheet.surface_ha, 3)
    expect(sheet.unknown).toEqual(expect.arrayContaining(members.flatMap(({ unknown }) => unknown)))
    expect(sheet.provenance.identity?.dataset).toBe('made')
  })

  it('takes the plots of a group in any order, and refuses those that are not there or too many', async () => {
    const status = async (path: string) => (await app.request(`/api/plots/${path}`)).status
    const one = await get<GroupSheet>('/api/plots/P-0001+P-0002')
    expect(await get('/api/plots/P-0002+P-0001+P-0001')).toEqual(one)
    expect((await get<PlotSheet>('/api/plots/P-0002+P-0002')).id).toBe('P-0002')
    expect(await status('P-0001+P-9999')).toBe(404)
    expect(await status('P-0001+')).toBe(404)
    expect(await status('+')).toBe(404)
    const thirteen = small.plots
      .slice(0, 13)
      .map(({ id }) => id)
      .join('+')
    expect(await status(thirteen)).toBe(422)
  })

  it('does not compute again what a client holds', async () => {
    const first = await app.request('/api/assemblies?surface_min=6&zone=U,A')
    const held = { 'if-none-match': first.headers.get('etag') ?? '' }
    const again = (words: string) => app.request(`/api/assemblies?${words}`, { headers: held })
    expect((await again('zone=A,U&surface_min=6')).status).toBe(304)
    expect((await again('zone=A,U&surface_min=6&most_plots=3')).status).toBe(200)
  })
})

/** Along rows plots share 40 m; down columns there is a gap of 8 m; each tenth pair of a row overlaps. */
function pairs(count: number) {
  return Array.from({ length: count }, (_, a) => [
    { a_ordinal: a, b_ordinal: a + 1, shared_m: 40, gap_m: 0, overlap_m2: a % 10 === 3 ? 1e6 : 0 },
    { a_ordinal: a, b_ordinal: a + 16, shared_m: 0, gap_m: 8, overlap_m2: 0 },
  ])
    .flat()
    .filter(({ b_ordinal: b, shared_m }) => b < count && (shared_m === 0 || b % 16 !== 0))
}
