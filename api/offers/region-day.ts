// Which day it is where offers and briefs are made: they are kept to the end of their last day there.
import { impossible } from './offer-fault.ts'

const ISO_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' })

/** `2026-11-25`, so many days from now. */
export const regionDay = (daysAhead = 0, now = Date.now()): string =>
  ISO_DAY.format(now + daysAhead * 86_400_000)

/** Throws an ApiFault 422 when the last day of `what`, kept for so many days at most, is not from today on, or too late. */
export function expectKeptDay(day: string, days: number, what: 'an offer' | 'a brief'): void {
  const last = regionDay(days)
  if (day >= regionDay() && day <= last) return
  const message = `expires_on takes a day from today to ${last}: ${what} is kept for ${days} days at most`
  throw impossible([{ word: 'expires_on', code: 'impossible', message }])
}
