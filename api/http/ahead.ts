// What a person waits for goes ahead of what strangers ask: whether the service is there, what somebody writes, and what
// somebody was given a link to. Each is bounded by itself: by allowances of each client, by secrets, by guesses that are counted.

const AHEAD =
  /^\/(api\/health$|api\/offers(\/|$)|api\/briefs($|\/(?!answered))|api\/plots\/[^/]+\/reports$|[ob]\/)/

export const goesAhead = (path: string): boolean => AHEAD.test(path)
