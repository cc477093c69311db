// The plots, with the words of the filter as properties.
import { tableOf } from '../../../geodata/db/data-version.ts'
import type { Access, AccessMeasure } from '../../../geodata/model/access/access-measures.ts'
import { ACCESSES } from '../../../geodata/model/access/access-measures.ts'
import type { NetworkKind, Use } from '../../../geodata/model/codes.ts'
import {
  BROWNFIELD_STAGES,
  CATEGORIES,
  CONSTRAINTS,
  DEPARTEMENTS,
  LANDS,
  NETWORK_KINDS,
  SERVICINGS,
  STAGES,
  STATUSES,
  USES,
  ZONES,
} from '../../../geodata/model/codes.ts'
import type { Language, Translated } from '../../../geodata/model/language.ts'
import type { StoredAnswer } from '../../../geodata/model/plans/use-answers.ts'
import { USE_ANSWERS, useColumn } from '../../../geodata/model/plans/use-answers.ts'
import { ACCESS_LABELS, NETWORK_LABELS, USE_LABELS } from '../../../geodata/model/labels.ts'
import type { OgcCollection, OgcProperty } from '../collection.ts'
import { column, hectares } from '../collection.ts'

const MEASURES: Record<AccessMeasure, Translated> = {
  min: { fr: 'minutes par la route', en: 'minutes by road' },
  km: { fr: 'km par la route', en: 'km by road' },
  straight_km: { fr: 'km à vol d’oiseau', en: 'km in a straight line' },
}

/** Minutes of two decimals and kilometres, as everywhere else: see `fromStored`. */
function reach(access: Access, isLeast: boolean): OgcProperty {
  const { kind, measure } = access
  const from = isLeast ? access.leastColumn : access.column
  const said = (language: Language, least: string) =>
    `${ACCESS_LABELS[kind][language].short}, ${MEASURES[measure][language]}${isLeast ? least : ''}`
  return {
    name: isLeast ? `${kind}_${measure.replace(/(min|km)$/, 'least_$1')}` : access.word,
    type: 'number',
    title: {
      fr: said('fr', ' : au moins, quand un point plus proche peut être hors des données'),
      en: said('en', ': at least, when a nearer point may lie outside the data'),
    },
    sql: (sql) =>
      measure === 'min'
        ? sql`round(item.${sql(from)} / 60.0, 2)::float8`
        : sql`(item.${sql(from)} / 1000.0)::float8`,
  }
}

/** Whole metres from the edge of the plot; null: unknown, or none known. */
const near = (kind: NetworkKind, isLeast: boolean): OgcProperty => ({
  name: `${kind}_near_${isLeast ? 'least_' : ''}m`,
  type: 'integer',
  title: {
    fr: `${NETWORK_LABELS[kind].fr.short}, m à vol d’oiseau${isLeast ? ' : au moins, quand une ligne plus proche peut être hors des données' : ''}`,
    en: `${NETWORK_LABELS[kind].en.short}, m in a straight line${isLeast ? ': at least, when a nearer line may lie outside the data' : ''}`,
  },
  sql: (sql) => sql`(own.near -> ${kind}::text ->> ${isLeast ? 'least' : 'm'}::text)::integer`,
})

/** As `answerOfUse` over half of the plot. */
const answer = (use: Use): OgcProperty => ({
  name: `use_${use}`,
  type: 'string',
  values: USE_ANSWERS,
  title: {
    fr: `${USE_LABELS[use].fr.short} : réponse sur la moitié du terrain au moins`,
    en: `${USE_LABELS[use].en.short}: answer over half of the plot or more`,
  },
  sql(sql) {
    const m2 = (of: StoredAnswer) => sql`item.${sql(useColumn(use, of))}`
    const [yes, conditional, check] = [m2('yes'), m2('conditional'), m2('to_check')]
    return sql`(case
      when 2 * ${yes}::bigint >= item.surface_m2 then 'yes'
      when 2 * (${yes} + ${conditional})::bigint >= item.surface_m2 then 'conditional'
      when 2 * (${yes} + ${conditional} + ${check})::bigint >= item.surface_m2 then 'to_check'
      when 2 * (${yes} + ${conditional} + ${check} + ${m2('unknown')})::bigint >= item.surface_m2 then 'unknown'
      else 'no' end)`
  },
})

const passing = (use: Use): OgcProperty => ({
  name: `use_${use}_percent`,
  type: 'number',
  title: {
    fr: `${USE_LABELS[use].fr.short} : part du terrain qui l’admet, avec ou sans conditions, ou reste à vérifier, %`,
    en: `${USE_LABELS[use].en.short}: share of the plot that admits it, with or without conditions, or is to check, %`,
  },
  sql(sql) {
    const m2 = (of: StoredAnswer) => sql`item.${sql(useColumn(use, of))}`
    return sql`round(100.0 * (${m2('yes')} + ${m2('conditional')} + ${m2('to_check')}) / item.surface_m2, 2)::float8`
  },
})

export const plots: OgcCollection & { id: 'plots' } = {
  id: 'plots',
  table: 'plot',
  key: 'id',
  title: { fr: 'Terrains', en: 'Plots' },
  description: {
    fr: 'Terrains économiques (TERRAIN-ECO du CNIG) : surface, zonage, catégorie du SDRIF-E, occupation, accès et contraintes. Une valeur inconnue est nulle. Les distances partent du bord du terrain.',
    en: 'Plots of economic land (CNIG TERRAIN-ECO): surface, zoning, SDRIF-E category, occupation, access and constraints. An unknown value is null. Distances start at the edge of the plot.',
  },
  geometry: 'MultiPolygon',
  properties: [
    column('name', 'string', 'Nom', 'Name'),
    column('site_id', 'string', 'Identifiant du site', 'Identifier of the site'),
    {
      name: 'site_name',
      type: 'string',
      title: { fr: 'Nom du site', en: 'Name of the site' },
      sql: (sql) => sql`site.name`,
    },
    column('code_insee', 'string', 'Code INSEE de la commune', 'INSEE code of the commune'),
    {
      name: 'commune',
      type: 'string',
      title: { fr: 'Commune', en: 'Commune' },
      sql: (sql) => sql`commune.name`,
    },
    column('epci', 'string', 'SIREN de l’EPCI ou de l’EPT', 'SIREN of the EPCI or EPT'),
    column('departement', 'string', 'Département', 'Département', { values: DEPARTEMENTS }),
    hectares('surface_ha', 'Surface, ha', 'Surface, ha', 'surface_m2'),
    hectares('usable_ha', 'Surface utile estimée, ha', 'Estimated usable surface, ha', 'usable_m2'),
    hectares('natural_ha', 'Dont sol naturel, ha', 'Natural land in it, ha', 'natural_m2'),
    hectares('declared_ha', 'Surface déclarée, ha', 'Declared surface, ha', 'declared_m2'),
    hectares('cadastral_ha', 'Surface cadastrale, ha', 'Cadastral surface, ha', 'cadastral_m2'),
    column('zone', 'string', 'Zone du PLU', 'PLU zone', { values: ZONES }),
    column('category', 'string', 'Catégorie du SDRIF-E', 'SDRIF-E category', {
      values: CATEGORIES,
    }),
    column('land', 'string', 'Nature du sol', 'Land', { values: LANDS }),
    column('status', 'string', 'Occupation', 'Occupation', { values: STATUSES }),
    column('stage', 'string', 'Stade de commercialisation', 'Commercial stage', {
      values: STAGES,
    }),
    column(
      'brownfield_stage',
      'string',
      'Friche, selon Cartofriches',
      'Brownfield, as Cartofriches says',
      {
        values: BROWNFIELD_STAGES,
      },
    ),
    column('servicing', 'string', 'Stade d’aménagement', 'Servicing', { values: SERVICINGS }),
    column(
      'uses',
      'strings',
      'Usages admis, sous conditions ou à vérifier au règlement, sur la moitié du terrain au moins',
      'Uses admitted, with conditions or to check in the written rules, over half of the plot or more',
      { values: USES, from: 'use_admitted' },
    ),
    column('uses_unknown', 'strings', 'Usages inconnus', 'Uses not known', {
      values: USES,
      from: 'use_unknown',
    }),
    ...USES.flatMap((use) => [answer(use), passing(use)]),
    column(
      'constraints',
      'strings',
      'Contraintes sur plus de 1 % ou 100 m²',
      'Constraints on more than 1 % or 100 m²',
      { values: CONSTRAINTS, from: 'constraint_hit' },
    ),
    column('constraints_unknown', 'strings', 'Contraintes inconnues', 'Constraints not known', {
      values: CONSTRAINTS,
      from: 'constraint_unknown',
    }),
    ...ACCESSES.flatMap((access) => [reach(access, false), reach(access, true)]),
    ...NETWORK_KINDS.flatMap((kind) => [near(kind, false), near(kind, true)]),
    column('cadastral_refs', 'strings', 'Références cadastrales', 'Cadastral references'),
    column('replaces', 'string', 'Remplace le terrain', 'Replaces the plot'),
    column('source', 'string', 'Jeu de données', 'Dataset'),
  ],
  joins: (sql, version) => sql`
    left join ${tableOf(sql, version, 'site')} as site on site.id = item.site_id
    left join ${tableOf(sql, version, 'commune')} as commune on commune.code_insee = item.code_insee
    left join ${tableOf(sql, version, 'plot_network')} as own on own.ordinal = item.ordinal`,
  serves: (word) => word === 'plot',
  tiles: { tileset: 'plot', layer: 'plot' },
}
