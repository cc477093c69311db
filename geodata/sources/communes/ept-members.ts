// Which commune belongs to which EPT of Greater Paris: the communes file knows the métropole only.
import { createRequire } from 'node:module'
import type { DataVersion } from '../../db/data-version.ts'
import { insertRows } from '../../db/insert-rows.ts'
import type { Sql } from '../../db/open-database.ts'

type Ept = { code: string; membres: { code: string }[] }

/** Fills `raw_ept_member` from the lists of @etalab/decoupage-administratif. */
export async function stageEptMembers(sql: Sql, version: DataVersion): Promise<void> {
  const require = createRequire(import.meta.url)
  const list = require('@etalab/decoupage-administratif/data/ept.json') as Ept[]
  const rows = list.flatMap(({ code, membres }) =>
    membres.map((member) => ({ code_insee: member.code, siren: code })),
  )
  await insertRows(sql, version, 'raw_ept_member', rows)
}
