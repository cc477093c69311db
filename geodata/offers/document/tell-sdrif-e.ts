// The reading of the SDRIF-E in an offer: where the plot stands to each legend item, the rule where one has been read.
import { chainNotes, chainTold } from '../../model/plans/chain-notes.ts'
import { count, date, inWords, kilometres, NARROW } from '../../model/text/format-figures.ts'
import { SDRIF_E_ITEM_LABELS, SDRIF_E_MAP_LABELS } from '../../model/labels.ts'
import type { DocumentTable } from '../../model/offers/offer-document.ts'
import type { Reading } from '../../model/plans/reading.ts'
import { sayCategory } from '../../model/plans/say-category.ts'
import { rankLegend, saySymbol } from '../../model/plans/symbol-reading.ts'
import { legendItem } from '../../model/plans/sdrif-e-legend.ts'
import { known, unknown } from './sources.ts'
import type { Telling } from './telling.ts'
import { row } from './telling.ts'

type Item = Reading['sdrif_e']['items'][number]

const LEVELS = {
  sdrif_e: 'SDRIF-E',
  scot: 'SCoT',
  plu: 'PLU(i)',
  carte_communale: 'Carte communale',
  rnu: 'RNU',
} as const

/** Items that touch the plot or lie near are rows; those that do not are one sentence, those that are not known another. */
export function tellSdrifE(t: Telling): DocumentTable {
  const { words, say } = t
  const { scale, tolerance_m, categories = [] } = t.reading.sdrif_e
  const items = rankLegend(t.reading.sdrif_e.items)
  const near = items.filter(
    ({ position, distance_m }) =>
      position === 'inside' ||
      position === 'edge' ||
      (position !== 'unknown' && distance_m !== null),
  )
  const names = (position: Item['position']) =>
    items
      .filter((one) => one.position === position && !near.includes(one))
      .map((one) => nameOf(t, one))
  const [outside, noSymbol, notKnown] = [names('outside'), names('symbol'), names('unknown')]
  return {
    key: 'sdrif_e',
    title: words.sdrif_e,
    columns: near.length > 0 ? [words.item, words.position, words.map, words.rule] : [],
    rows: near.map((one) => itemRow(t, one)),
    notes: [
      ...categories.map((one) => {
        const title = t.reading.provenance[one.source]?.title ?? one.source
        return `${t.colon(words.category, sayCategory(one, title)[t.language])}.`
      }),
      ...(outside.length > 0 ? [say.itemsOutside(t.list(outside))] : []),
      ...(noSymbol.length > 0
        ? [`${t.colon(t.list(noSymbol), saySymbol(null)[t.language])}.`]
        : []),
      ...(notKnown.length > 0 ? [say.itemsUnknown(t.list(notKnown))] : []),
      say.sdrifENote(`1:${count(scale, t.language)}`, `${tolerance_m}${NARROW}m`),
      words.reading,
    ],
  }
}

function itemRow(t: Telling, one: Item) {
  const { words, say } = t
  const source = t.dataset(one.source) ?? t.source(`sdrif_e.${one.item}`, 'sdrif_e')
  const rule = one.rule === 'read' ? legendItem(one.item)?.rule : undefined
  const maps = one.maps.map((map) => SDRIF_E_MAP_LABELS[map][t.language].short)
  const far =
    one.distance_m === null || one.position === 'symbol'
      ? ''
      : `, ${say.about(inWords(kilometres(one.distance_m / 1000, t.language)))}`
  const said =
    one.position === 'symbol'
      ? saySymbol(one.distance_m, one.tolerance_m)[t.language]
      : words[one.position === 'unknown' ? 'notAvailable' : one.position]
  return row(
    one.item,
    [nameOf(t, one), ...one.names].join(', '),
    known(`${said}${far}`, source),
    maps.length > 0 ? known(maps.join(' · '), source) : unknown(words.mapToConfirm, source),
    rule
      ? known(
          `${rule.number ? t.colon(rule.number, rule.text[t.language]) : rule.text[t.language]} (${rule.source.title})`,
          source,
        )
      : unknown(words.toSupply, source),
  )
}

const nameOf = ({ language }: Telling, { item, title }: Item): string =>
  SDRIF_E_ITEM_LABELS[item]?.[language].short ??
  legendItem(item)?.title?.[language] ??
  title ??
  item

/** SDRIF-E, SCoT where one is known, and local plans, each with its date. */
export function tellChain(t: Telling): DocumentTable {
  const { words, say } = t
  return {
    key: 'chain',
    title: words.chain,
    columns: [words.document, words.approved],
    rows: chainTold(t.reading.chain).map((one, at) => {
      const source = t.dataset(one.source)
      return row(
        `${one.level}.${at}`,
        one.document ? t.colon(LEVELS[one.level], one.document) : LEVELS[one.level],
        one.approved_on
          ? known(say.approvedOn(date(one.approved_on, t.language)), source)
          : // The national rules have no document, and so no date of one.
            one.level === 'rnu'
            ? known('', source)
            : unknown(words.dateUnknown, source),
      )
    }),
    notes: chainNotes(t.reading.chain).map(({ sentence }) => sentence[t.language]),
  }
}
