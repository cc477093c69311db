// Which day it is where the offers are made: an offer is kept to the end of its last day there.
const ISO_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' })

/** `2026-11-25`, so many days from now. */
export const regionDay = (daysAhead = 0, now = Date.now()): string =>
  ISO_DAY.format(now + daysAhead * 86_400_000)
