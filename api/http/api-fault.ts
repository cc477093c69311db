// What goes wrong in an answer: always `{ error: { code, message, issues? } }`, never SQL.
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ApiError } from '../../geodata/model/answers.ts'
import type { FilterIssue } from '../../geodata/model/filter/read-filter.ts'

type Extra = Pick<ApiError['error'], 'issues' | 'version' | 'layers'>

/** Thrown by a handler or a query, answered by `answerFault`. */
export class ApiFault extends Error {
  readonly status: ContentfulStatusCode
  readonly code: string
  readonly extra: Extra
  /** Of a 503: when to come back, in seconds. */
  retryS = 2

  constructor(status: ContentfulStatusCode, code: string, message: string, extra: Extra = {}) {
    super(message)
    this.name = 'ApiFault'
    this.status = status
    this.code = code
    this.extra = extra
  }

  body(): ApiError {
    return { error: { code: this.code, message: this.message, ...this.extra } }
  }
}

/** Too much of one kind is being answered at once: the one code that says so, whatever the kind. */
export const busyFault = (message: string, retryS = 2): ApiFault =>
  Object.assign(new ApiFault(503, 'busy', message), { retryS })

/** 400 when a word cannot be read, else 422; the message is that of the first issue. */
export function faultOfIssues(issues: readonly FilterIssue[]): ApiFault {
  const first = issues.find((issue) => issue.status === 400) ?? issues[0]
  if (!first) throw new Error('no issue to answer')
  return new ApiFault(first.status, first.code, first.message, {
    issues: issues.map(({ word, code, message }) => ({ word, code, message })),
  })
}
