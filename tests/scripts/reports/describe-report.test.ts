// What a stranger wrote, on the operator's terminal.
import { expect, it } from 'vitest'
import { describeReport } from '../../../scripts/reports/describe-report.ts'

const REPORT = {
  id: 'r00000000001',
  plot_id: 'TE-95018-4',
  data_version: 12,
  reported_at: '2026-11-25T10:00:00+00:00',
  about: 'surface',
  message: 'La parcelle est bâtie.\r\nVoir sur place',
  contact: null,
  handled_at: null,
}

it('sets what was written under its head', () => {
  expect(describeReport(REPORT)).toBe(
    'r00000000001  2026-11-25  to be handled  plot TE-95018-4 of version 12, surface\n' +
      '    La parcelle est bâtie.\n    Voir sur place\n',
  )
  expect(
    describeReport({ ...REPORT, contact: 'a@b.fr', handled_at: '2026-12-01T00:00:00+00:00' }),
  ).toMatch(/ {2}handled 2026-12-01 {2}[^]*\n {4}— a@b\.fr\n$/)
})

it('shows control characters instead of obeying them', () => {
  const text = describeReport({
    ...REPORT,
    plot_id: 'a\u001b[2J',
    message: 'red \u001b[31m\u0007 back\r over \u202e turned \u009b1m',
    contact: '\u001b]0;title\u0007',
  })
  // eslint-disable-next-line no-control-regex -- that is what is looked for
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
  expect(text).toContain('plot a\\u001b[2J of')
  expect(text).toContain('red \\u001b[31m\\u0007 back\\u000d over \\u202e turned \\u009b1m')
})
