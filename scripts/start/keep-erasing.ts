// Expired offers and briefs are erased at the start and once an hour.
import { regionDay } from '../../api/offers/region-day.ts'
import { eraseExpired } from '../../geodata/written/erase.ts'
import type { Written } from '../../geodata/written/written.ts'

const EVERY_MS = 3_600_000

/** Erases now and from now on. What fails, as while the database is away, is told and tried again an hour later. */
export function keepErasing(written: Written): void {
  const erase = () =>
    void eraseExpired(written, regionDay()).catch((error: unknown) =>
      console.error(`expired offers were not erased: ${String(error)}`),
    )
  erase()
  setInterval(erase, EVERY_MS).unref()
}
