// How the text of a setting is read. Each throws a SettingsError that says what the setting takes.
import type { Proxies } from '../../api/http/proxies.ts'
import { readProxies } from '../../api/http/proxies.ts'
import { SettingsError } from './settings-error.ts'

/** A whole number from `least` to `most`. */
export const readWhole =
  (least: number, most: number) =>
  (text: string, name: string): number => {
    const value = Number(text)
    if (/^\d{1,9}$/.test(text) && value >= least && value <= most) return value
    throw new SettingsError(
      `${name} takes a whole number from ${least} to ${most}, not ${quoted(text)}`,
    )
  }

export function readHost(text: string, name: string): string {
  if (/^[\w.:-]{1,253}$/.test(text)) return text
  throw new SettingsError(`${name} takes a name or an address of this machine, not ${quoted(text)}`)
}

export function readReceiver(text: string, name: string): string {
  if (/^([\w.-]{1,253}|\[[\da-f:]{2,45}\]):\d{1,5}$/i.test(text)) return text
  throw new SettingsError(`${name} takes a host and a port, not ${quoted(text)}`)
}

export function readProxyList(text: string, name: string): Proxies {
  try {
    return readProxies(text)
  } catch (error) {
    throw new SettingsError(`${name}: ${(error as Error).message}`)
  }
}

/** Never repeats the value: it may hold a password. */
export const readUrl =
  (...protocols: [string, ...string[]]) =>
  (text: string, name: string): string => {
    if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text
    throw new SettingsError(`${name} takes an address that begins with ${protocols[0]}//`)
  }

export const readSwitch = (text: string): boolean => text !== '0'

const quoted = (text: string): string => `"${text.slice(0, 40)}"`
