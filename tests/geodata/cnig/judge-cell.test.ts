import { describe, expect, it } from 'vitest'
import { SERVICING_OF, STAGE_OF, STATUS_OF } from '../../../geodata/cnig/codes.ts'
import { GENERIC } from '../../../geodata/cnig/field.ts'
import { judgeCell } from '../../../geodata/cnig/judge-cell.ts'
import { MENDING } from '../../../geodata/cnig/mending.ts'
import { CNIG_TABLES, findField } from '../../../geodata/cnig/tables.ts'
import { decodeWindows1252 } from '../../../geodata/cnig/windows-1252.ts'
import { SERVICINGS, STAGES, STATUSES } from '../../../geodata/model/codes.ts'
import { normaliseText } from '../../../geodata/model/text/normalise-text.ts'

const fieldOf = (name: string) => {
  const field = CNIG_TABLES.flatMap((table) => findField(table, name) ?? [])[0]
  if (!field) throw new Error(`no field ${name}`)
  return field
}
const judge = (name: string, raw: string | null) => judgeCell(fieldOf(name), raw)

describe('a cell', () => {
  it.each([
    ['site_nom', 'ZAC du Bois', 'ZAC du Bois', []],
    ['site_nom', '\uFEFFZAC\u200B du Bois', 'ZAC du Bois', [MENDING.invisible]],
    ['site_nom', ' ZAC du Bois\u00A0', 'ZAC du Bois', [MENDING.spaces]],
    ['site_nom', 'ZAC de l’OrÃ©e', 'ZAC de l’OrÃ©e', []], // a curly quote was never Latin-1 there: left alone
    ['site_nom', "ZAC de l'OrÃ©e", "ZAC de l'Orée", [MENDING.twice]],
    ['site_url', 'N/A', null, [MENDING.missing]],
    ['site_vocadomi', 'entrepôts, logistique', 'entrepôts, logistique', []],
    ['site_vocadomi', 'Entrepots,logistique', 'entrepôts, logistique', [MENDING.list]],
    ['site_vocadomi', 'entrepôts;logistique', 'entrepôts, logistique', [MENDING.split]],
    ['site_moa_type', 'EPCI', 'epci', [MENDING.list]],
    ['site_type', 'zone d’activité économique', "zone d'activité économique", [MENDING.list]],
    ['terr_etat_occup', 'occupation en transition', 'occupation transitoire', [MENDING.alias]],
    [
      'terr_usage',
      "production d'energie renouvelable",
      'production d’énergie renouvelable',
      [MENDING.list],
    ],
    ['site_surf_brute', '37,2', '37.2', [MENDING.comma]],
    ['site_surf_brute', '1 234,5', '1234.5', [MENDING.thousands, MENDING.comma]],
    ['site_surf_brute', '9.9', '9.9', []],
    ['site_actu_date', '29/08/2023', '2023-08-29', [MENDING.date]],
    ['site_actu_date', '2023-08-29T00:00:00Z', '2023-08-29', [MENDING.date]],
    ['site_creation_date', '2015', '2015', []],
    ['site_creation_date', '01/03/2015', '2015', [MENDING.year]],
    ['terr_id', '44003_TERRAIN-ECO_ 000131', '44003_TERRAIN-ECO_000131', [MENDING.idSpaces]],
    [
      'terr_refcad',
      '95127000zo0030, 95127000ZO0034',
      '95127000ZO0030|95127000ZO0034',
      [MENDING.parcels],
    ],
    ['terr_refcad', '95127 ZO 30; Cergy E 12', '95127000ZO0030|951270000E0012', [MENDING.parcels]],
    ['terr_refcad', "'951270000E0012", '951270000E0012', [MENDING.parcels]],
    // A delivery may be of before the commune was absorbed.
    ['terr_refcad', '93059000AB0012', '93059000AB0012', []],
    [
      'terr_refcad',
      '95127000ZO0030|95127000ZO0034|95127000ZO0035',
      '95127000ZO0030|95127000ZO0034|95127000ZO0035',
      [],
    ],
    ['site_geompoint', '2.05, 49.05', '2.05, 49.05', []],
  ] as const)('%s %j is read %j', (name, raw, value, mended) => {
    expect(judge(name, raw)).toEqual({ value, mended: [...mended] })
  })

  it.each([
    ['site_nom', '', 'obligatoire'],
    ['site_nom', 'NA', 'obligatoire'],
    ['site_nom', null, 'obligatoire'],
    ['site_nom', 'Zone d\uFFFDactivité', 'caractères'],
    ['site_vocadomi', 'logistique', 'liste'],
    ['site_evol_urba', 'extension', 'liste'],
    ['reseau_gaz', 'vrai', 'liste'],
    ['site_surf_brute', '37 ha', 'type'],
    ['site_surf_brute', '1,234,5', 'type'],
    ['site_surf_brute', 'Infinity', 'type'],
    ['site_actu_date', '31/06/2023', 'type'],
    ['site_actu_date', '08/2023', 'type'],
    ['site_creation_date', '15', 'type'],
    ['site_geompoint', '656589.7, 6425785.3', 'type'],
    ['site_url', 'www.cergy.fr', 'motif'],
    ['terr_refcad', 'ZO 30', 'motif'],
    ['terr_refcad', 'Marolles-en-Brie AB 12', 'motif'],
    ['etab_contact_mail', 'nobody', 'type'],
  ])('%s %j breaks its rule: %s', (name, raw, kind) => {
    const { value, fault } = judge(name, raw)
    expect({ value, kind: fault?.kind }).toEqual({ value: null, kind })
  })
})

it('folds no two values of a list into one', () => {
  for (const { fields } of CNIG_TABLES)
    for (const { values = [] } of fields)
      expect(new Set(values.map(normaliseText)).size).toBe(values.length)
})

it('gives each value of the three coded lists its code, and each code a value', () => {
  for (const [name, codes, model] of [
    ['terr_etat_occup', STATUS_OF, STATUSES],
    ['terr_stade_comm', STAGE_OF, STAGES],
    ['terr_stade_amngt', SERVICING_OF, SERVICINGS],
  ] as const) {
    const values = fieldOf(name).values?.filter(
      (one) => !(GENERIC as readonly string[]).includes(one),
    )
    expect(Object.keys(codes).sort()).toEqual([...(values ?? [])].sort())
    expect(Object.values<string>(codes).sort()).toEqual([...model].sort())
  }
})

it('decodes Windows-1252 with its quotes and its euro', () => {
  expect(decodeWindows1252(Uint8Array.from([0xe9, 0x92, 0x80, 0x9c]))).toBe('é’€œ')
})
