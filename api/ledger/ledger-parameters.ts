// Words of the ledger and of the inventories that are not the filter's.
import { LANGUAGES } from '../../geodata/model/language.ts'
import { MOST_MOVED } from '../../geodata/model/ledger/ledger-what-if.ts'
import type { Parameter } from '../openapi/parameters.ts'

export const FORM_PARAMETERS: readonly Parameter[] = [
  {
    name: 'format',
    in: 'query',
    description:
      'JSON, or a CSV that says where it comes from. `accept: text/csv` asks for it too.',
    schema: { type: 'string', enum: ['json', 'csv'], default: 'json' },
    example: 'csv',
  },
  {
    name: 'lang',
    in: 'query',
    description: 'Language of the CSV: separators and sentences.',
    schema: { type: 'string', enum: [...LANGUAGES], default: 'fr' },
    example: 'en',
  },
]

export const WHAT_IF_PARAMETER: Parameter = {
  name: 'what_if',
  in: 'query',
  description: `Plots counted in another state (available, occupied, reserved): both ledgers are answered. At most ${MOST_MOVED} ids.`,
  schema: { type: 'string' },
  example: 'occupied:P-000042;reserved:P-000043',
}
