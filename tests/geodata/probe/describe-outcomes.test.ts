// The table of a probe, as it is pasted.
import { expect, it } from 'vitest'
import { describeOutcomes } from '../../../geodata/probe/describe-outcomes.ts'

it('aligns what is right, changed, away and not asked, each change on its line', () => {
  const none = { count: '', changes: [], note: '' }
  expect(
    describeOutcomes(
      [
        { ...none, id: 'znieff1', state: 'right', count: '812' },
        {
          ...none,
          id: 'communes',
          state: 'changed',
          count: '≥ 8',
          changes: [
            { what: 'field population', from: 'integer', to: 'text' },
            { what: 'count', from: 'at least 1260', to: '8' },
          ],
          note: '1 of 2 filters',
        },
        { ...none, id: 'icpe', state: 'away', note: 'its server does not answer, after 2 tries' },
        { ...none, id: 'ppr', state: 'not asked', note: 'no address' },
      ],
      ['qpv', 'ite'],
    ),
  ).toEqual([
    'dataset   state      count  what',
    'znieff1   right        812',
    'communes  changed      ≥ 8  field population: integer → text',
    '                            count: at least 1260 → 8',
    '                            1 of 2 filters',
    'icpe      away              its server does not answer, after 2 tries',
    'ppr       not asked         no address',
    '',
    'not asked, not in the list: qpv, ite',
    '',
    '1 right, 1 changed, 1 away, 3 not asked.',
  ])
})
