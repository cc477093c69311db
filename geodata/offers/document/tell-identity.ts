// Who a plot is, and how large: the first two tables of it.
import { DEPARTEMENT_NAMES, CATEGORY_LABELS } from '../../model/labels.ts'
import {
  BROWNFIELD_STAGE_LABELS,
  LAND_LABELS,
  SERVICING_LABELS,
  STAGE_LABELS,
  STATUS_LABELS,
} from '../../model/labels.ts'
import type { Departement } from '../../model/codes.ts'
import {
  BROWNFIELD_HEADING,
  BROWNFIELD_ZONE_LABELS,
  brownfieldZone,
} from '../../model/plots/brownfield.ts'
import { count, sides } from '../../model/text/format-figures.ts'
import { criterionOf } from '../../model/filter/plot-filter.ts'
import type { DocumentCell, DocumentTable } from '../../model/offers/offer-document.ts'
import { known } from './sources.ts'
import { sayUsableGround } from '../../model/plans/usable-ground.ts'
import type { Telling } from './telling.ts'
import { row } from './telling.ts'

/** More references than a reader takes in: the files of the offer carry all of them. */
const MOST_REFERENCES = 8

export function tellIdentity(t: Telling): DocumentTable {
  const { sheet, words } = t
  const identity = t.source('identity')
  const territory = t.source('territory', 'identity')
  const name = (criterion: 'status' | 'stage' | 'servicing' | 'land') =>
    criterionOf(criterion).label[t.language].short
  const { departement, cadastral_refs: refs } = sheet
  const zone = brownfieldZone(sheet)
  const members = 'members' in sheet ? sheet.members : []
  return {
    key: 'identity',
    title: words.identity,
    columns: [],
    rows: [
      row('id', words.id, known(sheet.id.replaceAll('+', ' + '), identity)),
      ...(members.length
        ? [
            row(
              'members',
              words.members,
              known(
                t.list(
                  members.map((one) => `${one.name ?? one.id} (${t.hectares(one.surface_ha)})`),
                ),
                identity,
              ),
            ),
          ]
        : []),
      row('commune', words.commune, t.text(sheet.commune, territory)),
      row('epci', words.epci, t.text(sheet.epci_name, territory)),
      row(
        'departement',
        words.departement,
        t.text(
          departement && `${DEPARTEMENT_NAMES[departement as Departement]} (${departement})`,
          territory,
        ),
      ),
      row('site', words.site, siteCell(t)),
      row(
        'category',
        words.category,
        t.code(CATEGORY_LABELS, sheet.category, t.source('site', 'identity')),
      ),
      row('status', name('status'), t.code(STATUS_LABELS, sheet.status, identity)),
      row('stage', name('stage'), t.code(STAGE_LABELS, sheet.stage, identity)),
      ...(sheet.brownfield_stage
        ? [
            row(
              'brownfield_stage',
              BROWNFIELD_HEADING[t.language],
              t.code(BROWNFIELD_STAGE_LABELS, sheet.brownfield_stage, identity),
            ),
          ]
        : []),
      row('servicing', name('servicing'), t.code(SERVICING_LABELS, sheet.servicing, identity)),
      row('land', name('land'), t.code(LAND_LABELS, sheet.land, t.source('land_use', 'identity'))),
      row(
        'cadastre',
        words.cadastre,
        t.text(
          refs.length > MOST_REFERENCES
            ? `${t.list(refs.slice(0, MOST_REFERENCES))}, ${t.say.andMore(refs.length - MOST_REFERENCES)}`
            : t.list(refs),
          identity,
        ),
      ),
    ],
    notes: [
      ...(zone ? [BROWNFIELD_ZONE_LABELS[zone][t.language].meaning] : []),
      ...(sheet.site?.proxy ? [`${t.colon(words.site, words.proxy)}.`] : []),
    ],
  }
}

function siteCell(t: Telling): DocumentCell {
  const { site } = t.sheet
  const source = t.source('site')
  if (!site) return known(t.words.noSite, source)
  const gross = t.say.grossSurface(
    t.hectares(site.surface_ha),
    count(site.plots, t.language),
    site.plots > 1,
  )
  return known(`${site.name ?? t.words.unknown} (${gross})`, source)
}

export function tellSurfaces(t: Telling): DocumentTable {
  const { sheet, words } = t
  const identity = t.source('identity')
  return {
    key: 'surfaces',
    title: words.surfaces,
    columns: [],
    rows: [
      row('surface', words.surfaceOutline, t.ha(sheet.surface_ha, identity)),
      row('declared', words.declared, t.ha(sheet.declared_ha, identity)),
      row('cadastral', words.cadastral, t.ha(sheet.cadastral_ha, identity)),
      row('usable', words.usable, t.ha(sheet.usable_ha, identity)),
      row('rectangle', words.rectangle, rectangleCell(t)),
      row('natural', words.natural, t.ha(sheet.natural_ha, t.source('land_use', 'identity'))),
    ],
    notes: [sayUsableGround(sheet, t.language)],
  }
}

/** Nothing fits only where the usable surface is known. */
export function rectangleCell(t: Telling): DocumentCell {
  const { footprint, usable_ha } = t.sheet
  const source = t.source('identity')
  if (footprint) return known(sides(footprint, t.language), source)
  // The rectangle of a group is not looked for.
  return usable_ha === null || 'members' in t.sheet
    ? t.text(null, source)
    : known(t.words.noRectangle, source)
}
