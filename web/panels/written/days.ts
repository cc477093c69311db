// Days of the calendar as ISO dates.

const MS_PER_DAY = 86_400_000

export const dayAfter = (from: Date, days: number): string =>
  new Date(from.getTime() + days * MS_PER_DAY).toISOString().slice(0, 10)
