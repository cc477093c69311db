// A remark or a reason in an answer of the API.
import * as z from 'zod'
import { TOLD_CODES } from './remarks.ts'

export const toldSchema = z.object({
  code: z.enum(TOLD_CODES),
  /** The sentence in French and in English. */
  fr: z.string(),
  en: z.string(),
})
