// Natural risk plans (PPRN) as easements; those for flooding are flood zones too.
import { easement } from '../families/urban-planning.ts'
import { folderOf } from '../source.ts'

export const supPm1 = easement({
  type: 'pm1',
  title: 'Plans de prévention des risques naturels (servitudes PM1)',
  constraints: ['risk_plan', 'flood'],
  note:
    'Un PPRI, ou un plan dont le nom dit l’inondation, compte aussi comme zone inondable. Le Géoportail est complété au fil des dépôts : ' +
    'un plan qui n’y est pas versé n’apparaît pas. Être dedans ne dit ni l’aléa ni la règle.',
  folder: folderOf(import.meta.url),
})
