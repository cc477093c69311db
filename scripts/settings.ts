// What the environment sets: read once, checked, with one plain sentence for what cannot be used.
import { resolve } from 'node:path'

export type Settings = {
  host: string
  /** 0 lets the system choose a free one. */
  port: number
  /** Absolute. */
  dataDir: string
  databaseUrl: string | undefined
  /** Where people reach the service, when a proxy stands before it. */
  publicUrl: string | undefined
  /** The national geocoder; empty when the operator wants no addresses. */
  geocoderUrl: string
  /** Of aerial photographs for dossiers, a WMS; empty when the operator wants none. */
  aerialUrl: string
  /** Plots of the demonstration that a first start lays; undefined: as many as the region has. */
  demoPlots: number | undefined
  /** `host:port` of the one receiver of webhooks that may stand inside and answer without TLS. */
  webhookAllow: string | undefined
  debug: boolean
}

/** Of the Géoplateforme (IGN): addresses of the Base Adresse Nationale. */
const GEOCODER_URL = 'https://data.geopf.fr/geocodage/search'

/** Of the Géoplateforme (IGN): raster WMS, open without a key. */
const AERIAL_URL = 'https://data.geopf.fr/wms-r'

export class SettingsError extends Error {
  override name = 'SettingsError'
}

/**
 * Reads HOST, PORT, DATA_DIR, DATABASE_URL, PUBLIC_URL, GEOCODER_URL, AERIAL_URL, DEMO_PLOTS, WEBHOOK_ALLOW and DEBUG; an empty value
 * is an absent one, but an empty GEOCODER_URL or AERIAL_URL asks no such service.
 */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  cwd = process.cwd(),
): Settings {
  const word = (name: string) => env[name]?.trim() || undefined
  const service = (name: string, usual: string) =>
    readUrl(name, word(name), ['https:', 'http:']) ?? (env[name] === undefined ? usual : '')
  return {
    host: readHost(word('HOST') ?? '127.0.0.1'),
    port: readPort(word('PORT') ?? '8080'),
    dataDir: resolve(cwd, word('DATA_DIR') ?? '.data'),
    databaseUrl: readUrl('DATABASE_URL', word('DATABASE_URL'), ['postgres:', 'postgresql:']),
    publicUrl: readUrl('PUBLIC_URL', word('PUBLIC_URL'), ['http:', 'https:']),
    geocoderUrl: service('GEOCODER_URL', GEOCODER_URL),
    aerialUrl: service('AERIAL_URL', AERIAL_URL),
    demoPlots: readPlots(word('DEMO_PLOTS')),
    webhookAllow: readReceiver(word('WEBHOOK_ALLOW')),
    debug: word('DEBUG') !== undefined && word('DEBUG') !== '0',
  }
}

function readPort(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new SettingsError(`PORT takes a whole number from 0 to 65535, not ${quoted(text)}`)
  return Number(text)
}

function readPlots(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^[1-9]\d{0,5}$/.test(text))
    throw new SettingsError(`DEMO_PLOTS takes a whole number from 1 to 999999, not ${quoted(text)}`)
  return Number(text)
}

function readReceiver(text: string | undefined): string | undefined {
  if (text === undefined || /^([\w.-]{1,253}|\[[\da-f:]{2,45}\]):\d{1,5}$/i.test(text)) return text
  throw new SettingsError(`WEBHOOK_ALLOW takes a host and a port, not ${quoted(text)}`)
}

function readHost(text: string): string {
  if (!/^[\w.:-]{1,253}$/.test(text))
    throw new SettingsError(`HOST takes a name or an address of this machine, not ${quoted(text)}`)
  return text
}

/** Never repeats the value: it may hold a password. */
function readUrl(
  name: string,
  text: string | undefined,
  protocols: readonly string[],
): string | undefined {
  if (text === undefined) return undefined
  const takes = `${name} takes an address that begins with ${protocols[0]}//`
  if (!URL.canParse(text)) throw new SettingsError(takes)
  if (!protocols.includes(new URL(text).protocol)) throw new SettingsError(takes)
  return text
}

const quoted = (text: string): string => `"${text.slice(0, 40)}"`
