import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openDelivery } from '../../../geodata/cnig/delivery.ts'
import type { JudgedRow } from '../../../geodata/cnig/judge-delivery.ts'
import { judgeDelivery } from '../../../geodata/cnig/judge-delivery.ts'
import { MENDING } from '../../../geodata/cnig/mending.ts'
import type { Violation } from '../../../geodata/cnig/violation.ts'
import { ViolationReport } from '../../../geodata/cnig/violation-report.ts'
import { makeZip } from '../../rig/files/zip.ts'
import { csv, establishment, pole, site, terrain } from '../../rig/files/cnig.ts'

const folder = mkdtempSync(join(tmpdir(), 'cnig-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let deliveries = 0
async function judge(files: Readonly<Record<string, string | Uint8Array>>) {
  const path = mkdtempSync(join(folder, `${deliveries++}-`))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text)
  const names = Object.keys(files)
  const { tables, close } = await openDelivery(names.length === 1 ? join(path, names[0]!) : path)
  const violations: Violation[] = []
  const rows: JudgedRow[] = []
  for await (const row of judgeDelivery(tables, (one) => violations.push(one))) rows.push(row)
  await close()
  return { rows, violations, tables: tables.map(({ table }) => table.name) }
}
const placed = (violations: readonly Violation[]) =>
  violations.map(({ file, row, column, kind }) => [file, row, column, kind])

it('finds nothing to say about a good delivery, its files in any order', async () => {
  const { rows, violations, tables } = await judge({
    'a.csv': csv([establishment()]),
    'b.csv': csv([terrain()]),
    'c.csv': csv([site()]),
    'd.csv': csv([pole()]),
  })
  expect(tables).toEqual(['POLE-ECO', 'SITE-ECO', 'TERRAIN-ECO', 'ETABLISSEMENT'])
  expect(violations).toEqual([])
  expect(rows.map(({ mended, rejected }) => [mended, rejected])).toEqual(
    Array(4).fill([[], undefined]),
  )
})

it('reads the tables of a zip', async () => {
  const zip = makeZip({
    'a/sites.csv': Buffer.from(csv([site()])),
    'b/terrains.csv': Buffer.from(csv([terrain()])),
  })
  const { tables, rows } = await judge({ 'x.zip': zip })
  expect(tables).toEqual(['SITE-ECO', 'TERRAIN-ECO'])
  expect(rows).toHaveLength(2)
})

it.each([
  ['commas', csv([terrain()], ',')],
  ['tabs', csv([terrain()], '\t')],
  ['a byte order mark', `\uFEFF${csv([terrain()])}`],
  [
    'capitals and hyphens in its header',
    csv([terrain()]).replace(/^.*/, (line) => line.toUpperCase().replaceAll('_', '-')),
  ],
])('reads a file with %s', async (_, text) => {
  const { rows, tables } = await judge({ 'x.csv': text })
  expect(tables).toEqual(['TERRAIN-ECO'])
  expect(rows[0]?.values.terr_usage).toBe('bâti productif')
  expect(rows[0]?.shape).toMatch(/^SRID=4326/)
})

it('reads Windows-1252 as such and says so, once; refuses UTF-16', async () => {
  const bytes = Buffer.from(csv([terrain(), terrain({ terr_id: 'b' })]), 'latin1')
  const { rows } = await judge({ 'x.csv': bytes })
  expect(rows.map(({ values, mended }) => [values.terr_usage, mended])).toEqual([
    ['bâti productif', [MENDING.encoding]],
    ['bâti productif', []],
  ])
  await expect(
    judge({ 'x.csv': Buffer.from(`\uFEFF${csv([terrain()])}`, 'utf16le') }),
  ).rejects.toThrow('x.csv is written in UTF-16: save it in UTF-8')
})

it('joins a list value that was cut at the separator, with the next value kept or lost', async () => {
  const good = csv([site({ site_vocadomi: 'XX' })])
  const shifted = await judge({ 'x.csv': good.replace('XX', 'entrepôts;logistique') })
  expect(shifted.rows[0]).toMatchObject({
    values: { site_vocadomi: 'entrepôts, logistique', site_etat: 'existant et actif' },
    mended: [MENDING.split],
  })
  const lost = await judge({
    'x.csv': good.replace('XX;existant et actif', 'entrepôts;logistique'),
  })
  expect(lost.rows[0]?.values).toMatchObject({
    site_vocadomi: 'entrepôts, logistique',
    site_etat: null,
  })
  expect(placed(lost.violations).slice(1)).toEqual([['x.csv', 2, 'site_etat', 'obligatoire']])
})

it('tells every violation with its file, row and column, and rejects only what cannot be used', async () => {
  const { rows, violations } = await judge({
    'sites.csv': csv([site(), site({ site_surf_brute: 'beaucoup', site_nom: '' })]),
    'terrains.csv': `${csv([
      terrain({ terr_usage: 'piscine', terr_refcad: 'ZO 30' }),
      terrain({ terr_id: '' }),
      terrain({ terr_id: 'c', terr_geomsurf: '' }),
      terrain({ terr_id: 'd', site_id: 'nowhere' }),
    ])}\r\n\r\na;b;c`,
    'etab.csv': csv([
      establishment({ terr_id: '95127_TERRAIN-ECO_00001|elsewhere', etab_nom: '' }),
    ]),
  })
  expect(placed(violations)).toEqual([
    ['sites.csv', null, 'pole_id', 'en-tête'],
    ['sites.csv', 3, 'site_nom', 'obligatoire'],
    ['sites.csv', 3, 'site_surf_brute', 'type'],
    ['sites.csv', 3, 'site_id', 'doublon'],
    ['terrains.csv', 2, 'terr_refcad', 'motif'],
    ['terrains.csv', 2, 'terr_usage', 'liste'],
    ['terrains.csv', 3, 'terr_id', 'obligatoire'],
    ['terrains.csv', 4, 'terr_geomsurf', 'obligatoire'],
    ['terrains.csv', 5, 'site_id', 'référence'],
    ['terrains.csv', 7, null, 'ligne'],
    ['etab.csv', 2, 'etab_nom', 'obligatoire'],
    ['etab.csv', 2, 'terr_id', 'référence'],
  ])
  expect(rows.map(({ rejected }) => rejected)).toEqual([
    undefined,
    'identifiant en double',
    undefined,
    'sans identifiant',
    'sans géométrie',
    undefined,
    'nombre de cellules différent de celui de l’en-tête',
    undefined,
  ])
  expect(rows[2]?.values).toMatchObject({ terr_usage: null, terr_refcad: null })
})

it('names missing and strange columns once', async () => {
  const { terr_usage: _, ...rest } = terrain()
  const { violations } = await judge({
    'x.csv': csv([
      { ...rest, couleur: 'rouge' },
      { ...rest, terr_id: 'b', couleur: 'vert' },
    ]),
    'y.csv': csv([site()]),
  })
  expect(placed(violations).slice(1)).toEqual([
    ['x.csv', null, 'terr_usage', 'en-tête'],
    ['x.csv', null, 'couleur', 'en-tête'],
  ])
})

it.each([
  ['another table', 'a;b;c\n1;2;3', 'x.csv is no table of the CNIG standard'],
  [
    'no key',
    csv([terrain()]).replace('terr_id', 'ident'),
    'x.csv looks like TERRAIN-ECO, but has no column terr_id',
  ],
  [
    'a column twice',
    csv([terrain()]).replace('terr_usage', 'terr_id'),
    'x.csv has the column terr_id twice',
  ],
  ['a page', '<!doctype html><title>404</title>', 'x.csv holds an HTML or XML page, not CSV'],
  ['nothing', '', 'the file x.csv is empty'],
  ['an open quote', `${csv([terrain()])}\n"abc`, 'x.csv: a quote does not close: is the file cut?'],
])('refuses a file with %s in one sentence', async (_, text, sentence) => {
  await expect(judge({ 'x.csv': text })).rejects.toThrow(sentence)
})

it('writes all violations to a file that a spreadsheet opens, five of a kind to the terminal, nothing personal', async () => {
  const bad = Array.from({ length: 8 }, (_, i) => terrain({ terr_id: `t${i}`, terr_usage: '=1+1' }))
  const { violations } = await judge({
    'x.csv': csv(bad),
    'y.csv': csv([site()]),
    'e.csv': csv([establishment({ etab_contact_mail: 'Dupont' })]),
  })
  const report = new ViolationReport(join(folder, 'reports', 'cnig.csv'))
  for (const violation of violations) report.add(violation)
  report.flush()
  const lines = readFileSync(report.path!, 'utf8').split('\r\n').slice(0, -1)
  expect(lines[0]).toBe('\uFEFFfichier;table;ligne;colonne;nature;motif;valeur')
  expect(lines).toHaveLength(1 + violations.length)
  expect(lines[2]).toMatch(/^x\.csv;TERRAIN-ECO;2;terr_usage;liste;"hors de la liste : .*";'=1\+1$/)
  expect(report.tallies.liste).toMatchObject({ count: 8, examples: { length: 5 } })
  expect(report.tallies.liste?.examples[0]).toMatch(
    /^x\.csv, ligne 2, terr_usage : hors de la liste/,
  )
  expect(lines.join()).not.toContain('Dupont')
})
