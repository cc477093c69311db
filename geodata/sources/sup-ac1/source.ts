// Surroundings of protected monuments, as easements: no radius is invented.
import { easement } from '../families/urban-planning.ts'
import { folderOf } from '../source.ts'

export const supAc1 = easement({
  type: 'ac1',
  title: 'Abords des monuments historiques (servitudes AC1)',
  constraints: ['heritage'],
  folder: folderOf(import.meta.url),
})
