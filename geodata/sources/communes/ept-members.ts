// Which commune belongs to which EPT of Greater Paris: the communes file knows the métropole only.
import { createRequire } from 'node:module'
import type { DataVersion } from '../../db/data-version.ts'
import { insertRows } from '../../db/insert-rows.ts'
import type { Sql } from '../../db/open-database.ts'

type Ept = { code: string; membres: { code: string }[] }
type Listed = { code: string; chefLieu?: string }

/**
 * Fills `raw_ept_member` from the lists of @etalab/decoupage-administratif. The lists may be younger than the file: a
 * commune that has since been merged (Pierrefitte-sur-Seine into Saint-Denis) belongs where its new commune does.
 */
export async function stageEptMembers(sql: Sql, version: DataVersion): Promise<void> {
  const require = createRequire(import.meta.url)
  const read = <T>(name: string) =>
    require(`@etalab/decoupage-administratif/data/${name}.json`) as T[]
  const sirenOf = new Map(
    read<Ept>('ept').flatMap(({ code, membres }) => membres.map((member) => [member.code, code])),
  )
  for (const { code, chefLieu } of read<Listed>('communes')) {
    const siren = chefLieu && sirenOf.get(chefLieu)
    if (siren && !sirenOf.has(code)) sirenOf.set(code, siren)
  }
  const rows = [...sirenOf].map(([code_insee, siren]) => ({ code_insee, siren }))
  await insertRows(sql, version, 'raw_ept_member', rows)
}
