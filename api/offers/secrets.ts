// Secrets of edit links and tokens of client links. Only their SHA-256 is kept: nothing in the database opens a link.
import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

const ID_LENGTH = 12
const ID = /^[0-9a-z]{12}$/
const ID_SIGNS = '0123456789abcdefghijklmnopqrstuvwxyz'
const TOKEN_LENGTH = 22
/** What an id that is not there is compared with, so that it takes as long to answer as a wrong secret. */
const NO_HASH = '0'.repeat(64)

/** A secret of 32 random bytes, base64url. */
const SECRET = /^[A-Za-z0-9_-]{43}$/
const TOKEN = /^[A-Za-z0-9_-]{22}$/

/** 12 random signs of [0-9a-z]: the id of an offer, a brief, a photograph or a report. */
export const newId = (): string =>
  Array.from({ length: ID_LENGTH }, () => ID_SIGNS[randomInt(ID_SIGNS.length)]).join('')

/** Whether the text could be an id at all. */
export const isId = (text: string): boolean => ID.test(text)

/** 32 random bytes as base64url: told once, never kept. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** SHA-256, hex: what is kept of a secret or a token. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The token of the nth client link: 22 signs that only the holder of the edit secret can make again. */
export const linkToken = (secret: string, n: number): string =>
  createHmac('sha256', secret).update(`link ${n}`).digest('base64url').slice(0, TOKEN_LENGTH)

/** Whether the text could be a token at all: what is not is never looked for. */
export const isToken = (text: string): boolean => TOKEN.test(text)

/**
 * Whether this is the secret of the hash, compared in constant time. Without a hash (no such row) it is compared all the
 * same, and is wrong.
 */
export function isSecretOf(secret: string, hash: string | undefined): boolean {
  const given = Buffer.from(hashOf(secret), 'hex')
  const kept = Buffer.from(hash ?? NO_HASH, 'hex')
  const same = given.length === kept.length && timingSafeEqual(given, kept)
  return same && hash !== undefined && SECRET.test(secret)
}

/** The secret of `authorization: Bearer …`; the empty string, which is never right, when there is none. */
export const bearerOf = (authorization: string | undefined): string =>
  /^Bearer +([A-Za-z0-9_-]{43})$/i.exec(authorization ?? '')?.[1] ?? ''
