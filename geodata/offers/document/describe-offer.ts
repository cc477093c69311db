// An offer in words: the one text that the client's page and the dossier are set from. Pure.
import { PERMIT_CAUTION, SYNTHETIC_NOTICE } from '../../exports/notices.ts'
import { count, date, inWords, kilometres, NARROW } from '../../model/text/format-figures.ts'
import type { OfferContent, OfferItem } from '../../model/offers/offer.ts'
import type {
  DocumentMap,
  DocumentPlot,
  DocumentTable,
  OfferDocument,
  Strength,
} from '../../model/offers/offer-document.ts'
import type { OfferFacts } from '../../model/offers/offer-facts.ts'
import { plotName } from '../../model/plots/plot-name.ts'
import { STRENGTH_LABELS, strengthsOf } from '../../model/plots/strengths.ts'
import { matchSupport, SUPPORT_NOTICE } from '../../model/offers/support-rules.ts'
import { comparePlots } from './compare-plots.ts'
import { SENTENCES } from './document-sentences.ts'
import { DOCUMENT_WORDS } from './document-words.ts'
import { legendInWords } from './legend.ts'
import { locatePlots } from './locate-plots.ts'
import { Sources } from './sources.ts'
import { tellAccess } from './tell-access.ts'
import { tellConstraints, tellRisks } from './tell-constraints.ts'
import { tellIdentity, tellSurfaces } from './tell-identity.ts'
import { tellLand } from './tell-land.ts'
import { tellNetworks } from './tell-networks.ts'
import { tellChain, tellSdrifE } from './tell-sdrif-e.ts'
import { tellPrescriptions, tellUses, tellZones } from './tell-zoning.ts'
import { Telling } from './telling.ts'

export type Described = {
  content: OfferContent
  /** In the order of `content.items`. */
  facts: readonly OfferFacts[]
  offerId: string
  version: number
  /** ISO time. */
  savedAt: string
  /** By id, in pixels; a photograph that is not in here is left out. */
  photographs?: ReadonlyMap<string, { width: number; height: number }>
}

/**
 * The whole of an offer as text in its own language. Every figure names its source (an index into `sources`); what is
 * unknown is a word. Throws when facts and items are not as many.
 */
export function describeOffer(offer: Described): OfferDocument {
  const { content, facts, offerId, version, savedAt } = offer
  const { language, items } = content
  if (facts.length !== items.length)
    throw new Error(
      `offer ${offerId} has ${items.length} items and facts of ${facts.length}: they must be as many`,
    )
  const words = DOCUMENT_WORDS[language]
  const say = SENTENCES[language]
  const sources = new Sources()
  const told = facts.map((one) => new Telling(one, language, sources))
  const plots = told.map((telling, at) => plotOf(telling, items[at]!, at + 1, offer))
  const versions = [...new Set(facts.map((one) => one.version))].sort((a, b) => a - b)
  const data = versions.length > 0 ? say.data(versions.join(', '), versions.length > 1) : ''
  return {
    language,
    title: content.title,
    client: content.client,
    introduction: paragraphs(content.introduction),
    contact: Object.values(content.contact).filter(Boolean),
    made: say.made(version, date(savedAt, language), data).replace(/ · $/, ''),
    words,
    notices: [
      ...(facts.some(({ demonstration }) => demonstration) ? [SYNTHETIC_NOTICE[language]] : []),
      PERMIT_CAUTION[language],
    ],
    plots,
    locator: locatePlots(facts, words.locatorAlt),
    comparison: comparePlots(
      told,
      plots.map(({ number, name }) => `${number}. ${name}`),
    ),
    support: content.project
      ? matchSupport(content.project, language).map(({ scheme, amount, why, source }) => ({
          scheme,
          amount,
          why,
          source,
        }))
      : [],
    supportNotice: SUPPORT_NOTICE[language],
    sources: sources.list,
  }
}

/** Paragraphs are parted by empty lines; within one, a line is a line. */
export const paragraphs = (text: string): string[] =>
  text
    .split(/\r?\n[^\S\n]*\r?\n/)
    .map((one) => one.trim())
    .filter(Boolean)

function plotOf(t: Telling, item: OfferItem, number: number, offer: Described): DocumentPlot {
  const { sheet, say, words } = t
  const { title, under } = plotName(sheet)
  const name = title ?? words.unnamed
  const tables: (DocumentTable | undefined)[] = [
    tellIdentity(t),
    tellSurfaces(t),
    tellAccess(t),
    tellNetworks(t),
    tellZones(t),
    tellUses(t),
    tellPrescriptions(t),
    tellSdrifE(t),
    tellChain(t),
    tellConstraints(t),
    tellRisks(t),
    tellLand(t),
  ]
  return {
    number,
    id: sheet.id,
    name,
    under: [...under, ...(sheet.epci_name === null ? [] : [sheet.epci_name])].join(', '),
    note: paragraphs(item.note),
    photographs: item.photographs.flatMap(({ id, caption }) => {
      const size = offer.photographs?.get(id)
      return size ? [{ id, caption, ...size }] : []
    }),
    map: mapOf(t, name),
    strengths: strengthsOf(sheet).map(({ key, value, reason }): Strength => ({
      key,
      label: STRENGTH_LABELS[key][t.language].short,
      value,
      reason: reason[t.language],
    })),
    tables: tables.filter((one) => one !== undefined),
    data: say.dataOf(t.facts.version, date(t.facts.published_at, t.language)),
  }
}

function mapOf(t: Telling, name: string): DocumentMap {
  const { map, sheet } = t.facts
  const { svg, bounds, width, height, legend, scale } = map
  const km = (metres: number) => inWords(kilometres(metres / 1000, t.language))
  const titles = ['base', 'road', 'identity', 'zone_urba', 'territory'].flatMap(
    (group) => sheet.provenance[group]?.title ?? [],
  )
  return {
    svg,
    alt: t.say.mapAlt([name, sheet.commune].filter(Boolean).join(', '), km(bounds[2] - bounds[0])),
    bounds,
    width,
    height,
    legend: legendInWords(legend, t.language),
    scale: { label: barLabel(scale.metres, t), share: scale.units / width },
    credit: t.say.mapCredit([...new Set(titles)].join(', ')),
  }
}

/** Of a round length: 500 m, 2 km. */
const barLabel = (metres: number, { language }: Telling): string =>
  metres < 1000
    ? `${count(metres, language)}${NARROW}m`
    : `${count(metres / 1000, language)}${NARROW}km`
