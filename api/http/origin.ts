// The origin that absolute addresses in answers are built on.
import type { Context } from 'hono'
import { askedBy } from './proxies.ts'

/** `http://127.0.0.1:8080`, or the empty string: then addresses are relative. */
export const originOf = (c: Context, publicUrl?: string): string =>
  publicUrl ? publicUrl.replace(/\/+$/, '') : (askedBy(c).origin ?? '')
