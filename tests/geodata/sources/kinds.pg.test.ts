// The fixtures of every source with their kinds shouted and without accents, as producers write them now and then: the same
// rows come of them. And the two foldings, of SQL and of TypeScript, are one.
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { tableOf } from '../../../geodata/db/data-version.ts'
import { runSqlFile } from '../../../geodata/db/run-sql-file.ts'
import type { IngestResult } from '../../../geodata/ingest/run-ingest.ts'
import { runIngest } from '../../../geodata/ingest/run-ingest.ts'
import { normaliseText } from '../../../geodata/model/text/normalise-text.ts'
import { SOURCES } from '../../../geodata/sources/registry.ts'
import { describeOnEngines } from '../../rig/database.ts'
import { makeMirror } from '../../rig/files/mirror.ts'
import { EXPECTED } from './expected.ts'
import { FIXTURES } from './fixtures.ts'

/** Fields whose values are kinds, by source. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  epci: ['type'],
  'iris-activite': ['typ_iris'],
  cartofriches: ['site_statut', 'urba_zone_type', 'bati_pollution'],
  'gares-idfm': ['mode'],
  ite: ['etat_ite', 'utilisation_ite', 'Etat_ITE', 'Utilisation_ITE'],
  'plateformes-multimodales': ['mode'],
  echangeurs: ['nature', 'nature_detaillee'],
  'gares-fret': ['nature'],
  'aires-triage': ['nature'],
  ports: ['nature', 'nature_detaillee'],
  aeroports: ['nature', 'categorie'],
  'postes-electriques': ['etat_de_l_objet'],
  ppr: ['typeass'],
  'sup-pm1': ['suptype'],
  'sup-pm3': ['suptype'],
  'sup-ac1': ['suptype'],
  'reseau-ferre-idfm': ['mode'],
  'cours-eau': ['MODIFICATI'],
  'routes-bdtopo': ['nature', 'etat_de_l_objet', 'sens_de_circulation', 'acces_vehicule_leger'],
  'sdrif-e-urbanisation': ['poste'],
  'zone-urba': ['typezone'],
  'bruit-aerien': ['ZONE'],
  icpe: ['regime', 'statutSeveso'],
}
/** What is shown as its producer writes it. */
const SHOWN = new Set(['icpe'])

type Collection = { features: { properties: Record<string, unknown> }[] }

function shouted(id: string): string | Uint8Array {
  const bytes = Buffer.from(FIXTURES[id]?.() ?? '')
  const fields = KINDS[id]
  if (!fields) return bytes
  const whole = JSON.parse(String(bytes[0] === 0x1f ? gunzipSync(bytes) : bytes)) as Collection
  for (const { properties } of whole.features)
    for (const field of fields)
      if (typeof properties[field] === 'string') properties[field] = shout(properties[field])
  return JSON.stringify(whole)
}
const shout = (text: string) =>
  ` ${text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toUpperCase()}`

const registry = SOURCES.filter(({ id }) => id !== 'cnig')

describeOnEngines('kinds in another spelling', (t) => {
  const mirror = makeMirror(Object.fromEntries(registry.map(({ id, file }) => [file, shouted(id)])))
  let result: IngestResult
  beforeAll(async () => {
    result = await runIngest(t.db, { from: mirror.from, registry })
  }, 120_000)
  afterAll(() => mirror.remove())

  it('stop no dataset', () => {
    expect(result.stopped).toEqual([])
    expect(result.reports).toHaveLength(registry.length)
  })

  it.each(Object.keys(KINDS).filter((id) => id !== 'epci'))(
    '%s: the same rows come of it',
    async (id) => {
      for (const { table, columns, rows } of EXPECTED[id] ?? []) {
        const found = await t.sql<{ row: Record<string, unknown> }[]>`
          select to_jsonb(one) as row from ${tableOf(t.sql, result.version, table)} as one
          where source = ${id}`
        const at = columns.length - (SHOWN.has(id) ? 1 : 0)
        const values = found.map(({ row }) => columns.map((column) => row[column]).slice(0, at))
        expect(values.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))).toEqual(
          rows.map((row) => row.slice(0, at)),
        )
      }
      const report = result.reports.find((one) => one.id === id)
      const rejected = Object.entries(report?.rejected ?? {}).map(([why, { count }]) => [
        why,
        count,
      ])
      expect(Object.fromEntries(rejected)).toEqual(
        Object.assign({}, ...(EXPECTED[id] ?? []).map((one) => one.rejected)),
      )
    },
  )

  it('epci: the kinds of ADMIN EXPRESS, whose EPT have no accent', async () => {
    const rows = await t.sql`
      select siren, kind from ${tableOf(t.sql, result.version, 'epci')} order by siren`
    expect([...rows]).toEqual([
      { siren: '200057867', kind: 'EPT' },
      { siren: '249500109', kind: 'CA' },
    ])
  })

  it('folds in SQL as in TypeScript', async () => {
    const texts = [
      'Établissement public territorial',
      ' Zone d’activité\u00a0économique ',
      'L’Haÿ-les-Roses',
      'ŒUVRE, Ex-æquo',
      'Gué ou radier',
      'Route à 2 chaussées',
      "d'Ile-de-France",
      '',
      '—',
    ]
    const schema = 'folding'
    await t.sql`create schema ${t.sql(schema)}`
    await runSqlFile(
      t.sql,
      new URL('../../../geodata/ingest/sql/0001_staging.sql', import.meta.url),
      schema,
    )
    const rows = await t.sql<{ folded: string }[]>`
      select folding.fold(said) as folded
      from unnest(${texts}::text[]) with ordinality as one (said, place) order by place`
    expect(rows.map(({ folded }) => folded)).toEqual(texts.map(normaliseText))
    await t.sql`drop schema ${t.sql(schema)} cascade`
  })
})
