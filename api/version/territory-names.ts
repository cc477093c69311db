// Territories and sites of the version served, by code: read once a version.
import type { Database } from '../../geodata/db/open-database.ts'
import type { Territory } from '../../geodata/model/answers.ts'
import { listTerritories } from './list-territories.ts'
import type { ServedVersion } from './served-version.ts'
import { oncePerVersion } from './once-per-version.ts'

export type TerritoryIndex = { list: readonly Territory[]; byCode: Map<string, Territory> }

export type TerritoryNames = {
  index(served: ServedVersion): Promise<TerritoryIndex>
  name(index: TerritoryIndex, kind: Territory['kind'], code: string): string | undefined
}

export function createTerritoryNames({ sql }: Database): TerritoryNames {
  return {
    index: oncePerVersion(async (served) => {
      const list = await listTerritories(sql, served)
      return { list, byCode: new Map(list.map((one) => [`${one.kind}:${one.code}`, one])) }
    }),
    name: ({ byCode }, kind, code) => byCode.get(`${kind}:${code}`)?.name,
  }
}
