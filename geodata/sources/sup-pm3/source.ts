// Areas of technological risk plans (PPRT), as easements.
import { easement } from '../families/urban-planning.ts'
import { folderOf } from '../source.ts'

export const supPm3 = easement({
  type: 'pm3',
  title: 'Plans de prévention des risques technologiques (servitudes PM3)',
  constraints: ['technological_risk'],
  folder: folderOf(import.meta.url),
})
