// The plots of every site: lots with an identity, a status and the gaps in knowledge that real inventories have.
import type { BrownfieldStage, Servicing, Stage, Status } from '../model/codes.ts'
import { haToM2 } from '../model/units.ts'
import type { Ring } from './geometry.ts'
import { areaOf, multiPolygonText } from './geometry.ts'
import type { Random } from './random.ts'
import { randomOf } from './random.ts'
import type { SitePlan } from './site-lots.ts'
import { layOutSite } from './site-lots.ts'
import type { Site } from './sites.ts'

/** Share of sites that are cut in a few very large lots. */
const LARGE_LOT_SITES = 0.16

/** Lots of every site, at least `plots` in all. Laid out twice at the most: the first pass tells how many come out. */
export function layLots(seed: number, sites: readonly Site[], plots: number): SitePlan[] {
  let plans: SitePlan[] = []
  for (let factor = 1, attempt = 0; attempt < 6; attempt++) {
    plans = sites.map((site) => {
      const random = randomOf(seed, `lots ${site.id}`)
      return layOutSite(
        random,
        site.centre,
        site.areaM2,
        site.angle,
        lotsOf(random, site, factor * plots, sites.length),
      )
    })
    const count = plans.reduce((sum, plan) => sum + plan.lots.length, 0)
    if (count >= plots && count < plots * 1.06) break
    factor *= (plots / count) * 1.025
  }
  return plans
}

function lotsOf(random: Random, site: Site, plots: number, sites: number): number {
  const large = random.chance(site.category === 'industrial_regional' ? 0.7 : LARGE_LOT_SITES)
  const usualCount =
    (plots / sites) * (site.areaM2 / haToM2(20)) ** 0.85 * Math.exp(0.6 * random.normal())
  const fewest = site.areaM2 / haToM2(random.between(4, 16))
  return Math.max(1, Math.round(large && site.areaM2 > haToM2(10) ? fewest : usualCount))
}

/** Rows of the table `plot`, site by site. */
export function* plotRows(
  seed: number,
  sites: readonly Site[],
  plans: readonly SitePlan[],
): Generator<Record<string, unknown>> {
  const lastOf = new Map<string, number>()
  for (const [i, site] of sites.entries()) {
    const random = randomOf(seed, `plots ${site.id}`)
    for (const [k, lot] of (plans[i]?.lots ?? []).entries()) {
      const code = site.place.code
      const number = (lastOf.get(code) ?? 0) + 1
      lastOf.set(code, number)
      yield plotRow(random, site, lot, k, number)
    }
  }
}

function plotRow(
  random: Random,
  site: Site,
  lot: Ring,
  k: number,
  number: number,
): Record<string, unknown> {
  const m2 = Math.round(areaOf(lot))
  const natural = site.category === 'industrial_regional'
  const status = statusOf(random, natural)
  const off = () =>
    Math.round(m2 * (1 + (random.chance(0.15) ? random.normal() * 0.05 : random.normal() * 0.004)))
  const land = random.chance(0.03) ? null : natural ? 'natural' : 'artificialised'
  return {
    id: `${site.place.code}_TERRAIN-ECO_${String(number).padStart(5, '0')}`,
    name: random.chance(0.12) ? null : `Lot ${k + 1}`,
    site_id: site.id,
    code_insee: site.place.code,
    cadastral_refs: references(random, site.place.code, number, m2),
    declared_m2: random.chance(0.1) ? null : off(),
    cadastral_m2: random.chance(0.12) ? null : off(),
    land,
    natural_m2:
      land === null
        ? null
        : Math.round(
            m2 *
              (natural ? random.between(0.75, 1) : random.chance(0.8) ? 0 : random.between(0, 0.3)),
          ),
    status,
    stage: stageOf(random, status, natural),
    brownfield_stage: status === 'friche' ? brownfieldOf(number) : null,
    servicing: servicingOf(random, natural),
    declared: {},
    source: 'demo-plots',
    geom: multiPolygonText([lot]),
  }
}

/** Fictive cadastral references of fourteen characters: commune, prefix, section, number. */
function references(random: Random, code: string, number: number, m2: number): string[] {
  const count = m2 > haToM2(2) ? random.whole(2, 5) : random.chance(0.2) ? 2 : 1
  return Array.from({ length: count }, (_, i) => {
    const rank = number * 5 + i
    const section =
      String.fromCharCode(65 + (Math.floor(rank / 5000) % 26)) +
      String.fromCharCode(65 + (Math.floor(rank / 190) % 26))
    return `${code}000${section}${String((rank % 9000) + 1).padStart(4, '0')}`
  })
}

function statusOf(random: Random, natural: boolean): Status | null {
  if (random.chance(0.09)) return null
  if (natural) return random.weighted({ inoccupe: 9, transition: 1, occupe: 0.4 })
  return random.weighted({ occupe: 71, vacant: 9, friche: 7.5, inoccupe: 8, transition: 4.5 })
}

/** Of ten: four without project, three with one, three that are only potential. No draw: the others stay as they were. */
const brownfieldOf = (number: number): BrownfieldStage =>
  number % 10 < 4 ? 'sans_projet' : number % 10 < 7 ? 'avec_projet' : 'potentielle'

function stageOf(random: Random, status: Status | null, natural: boolean): Stage | null {
  if (random.chance(0.1)) return null
  if (natural)
    return random.weighted({
      non_commercialise: 6,
      reserve_epci: 2,
      en_vente: 1.5,
      reserve_option: 0.8,
    })
  if (status === 'occupe') return random.weighted({ vendu: 8, non_commercialisable: 2 })
  return random.weighted({
    en_vente: 4,
    en_vente_contraintes: 2,
    non_commercialise: 3,
    reserve_option: 1,
    reserve_epci: 0.7,
    non_commercialisable: 0.8,
  })
}

function servicingOf(random: Random, natural: boolean): Servicing | null {
  if (random.chance(0.1)) return null
  if (natural)
    return random.weighted({
      non_viabilise: 7,
      viabilisation_en_cours: 2,
      viabilise_non_amenage: 1,
    })
  return random.weighted({
    viabilise_amenage: 80,
    viabilise_non_amenage: 10,
    viabilisation_en_cours: 4,
    non_viabilise: 5,
    non_amenageable: 1,
  })
}
