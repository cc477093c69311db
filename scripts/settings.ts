// What the environment sets: one table, from which it is read, checked and documented (README.md, .env.example).
import { resolve } from 'node:path'
import { LINGER_MS } from '../geodata/db/engine/linger.ts'
import {
  readHost,
  readProxyList,
  readReceiver,
  readSwitch,
  readUrl,
  readWhole,
} from './settings/read-words.ts'

type Environment = Readonly<Record<string, string | undefined>>

type About = {
  /** In the environment. */
  name: string
  /** What it sets, as the documents say it: Markdown, no full stop. */
  meaning: string
  /** Which commands heed it. */
  reader: string
  /** The value that holds without it under `npm run dev`, where that is another one. */
  dev?: string
}

export type Setting<T> = About & {
  /** The value that holds without it; where there is none, `otherwise` says what an absent one means. */
  usual?: string
  otherwise?: string
  /** Throws a SettingsError when the value cannot be used. `cwd`: what paths are relative to. */
  of(env: Environment, cwd: string): T
}

type Read<T> = (text: string, name: string, cwd: string) => T

/** An empty value is an absent one. */
const wordOf = (env: Environment, name: string) => env[name]?.trim() || undefined

const withDefault = <T>(about: About & { usual: string; read: Read<T> }): Setting<T> => ({
  ...about,
  of: (env, cwd) => about.read(wordOf(env, about.name) ?? about.usual, about.name, cwd),
})

const optional = <T>(
  about: About & { otherwise: string; read: Read<T> },
): Setting<T | undefined> => ({
  ...about,
  of: (env, cwd) => {
    const text = wordOf(env, about.name)
    return text === undefined ? undefined : about.read(text, about.name, cwd)
  },
})

/** A service of others: an empty value asks none. */
const service = (about: About & { usual: string }): Setting<string> => ({
  ...about,
  of: (env) => {
    const text = env[about.name]?.trim() ?? about.usual
    return text === '' ? '' : readUrl('https:', 'http:')(text, about.name)
  },
})

/** Every setting there is. A new one is an entry here, and whoever reads it. */
export const SETTINGS = {
  host: withDefault({
    name: 'HOST',
    usual: '127.0.0.1',
    meaning: 'the address of this machine that is listened at; `0.0.0.0` for all',
    reader: 'start',
    read: readHost,
  }),
  port: withDefault({
    name: 'PORT',
    usual: '8080',
    dev: '5173',
    meaning: 'the port; `0` lets the system choose a free one',
    reader: 'start',
    read: readWhole(0, 65_535),
  }),
  dataDir: withDefault({
    name: 'DATA_DIR',
    usual: '.data',
    dev: '.data-dev',
    meaning: 'the folder of the embedded engine, of what people write and of downloads',
    reader: 'all',
    read: (text, _name, cwd) => resolve(cwd, text),
  }),
  databaseUrl: optional({
    name: 'DATABASE_URL',
    otherwise: 'the embedded engine',
    meaning:
      'a PostgreSQL ≥ 15 server with PostGIS ≥ 3.3, as `postgres://user:password@host:5432/database`',
    reader: 'all',
    read: readUrl('postgres:', 'postgresql:'),
  }),
  publicUrl: optional({
    name: 'PUBLIC_URL',
    otherwise: 'the address of the request',
    meaning:
      'where people reach the service when a proxy stands before it: absolute addresses begin with it',
    reader: 'start',
    read: readUrl('http:', 'https:'),
  }),
  trustedProxies: optional({
    name: 'TRUSTED_PROXIES',
    otherwise: 'none',
    meaning:
      'addresses or ranges of the proxies before the service, as `10.0.0.0/8, 127.0.0.1`: who asks, and under which host, is believed of them alone',
    reader: 'start',
    read: readProxyList,
  }),
  geocoderUrl: service({
    name: 'GEOCODER_URL',
    usual: 'https://data.geopf.fr/geocodage/search',
    meaning: 'where addresses are asked (IGN, Base Adresse Nationale); empty: nowhere',
    reader: 'start',
  }),
  aerialUrl: service({
    name: 'AERIAL_URL',
    usual: 'https://data.geopf.fr/wms-r',
    meaning:
      'the WMS of the aerial photographs of dossiers (Géoplateforme, IGN); empty: maps are drawn',
    reader: 'start',
  }),
  demoPlots: withDefault({
    name: 'DEMO_PLOTS',
    usual: '30500',
    dev: '3000',
    meaning: 'plots of the demonstration that a first start lays',
    reader: 'start',
    read: readWhole(1, 999_999),
  }),
  webhookAllow: optional({
    name: 'WEBHOOK_ALLOW',
    otherwise: 'none',
    meaning:
      '`host:port` of the one receiver of webhooks that may stand inside and answer without TLS; others are public and have it',
    reader: 'start',
    read: readReceiver,
  }),
  debug: withDefault({
    name: 'DEBUG',
    usual: '0',
    meaning: '`1`: the service tells each request, and failures are told with stack and causes',
    reader: 'all',
    read: readSwitch,
  }),
  engineLingerMs: withDefault({
    name: 'ENGINE_LINGER_MS',
    usual: String(LINGER_MS),
    meaning: 'how long the embedded engine stays up when nobody is connected, in milliseconds',
    reader: 'the engine of all',
    read: readWhole(1, 86_400_000),
  }),
}

export type Settings = { [Key in keyof typeof SETTINGS]: ReturnType<(typeof SETTINGS)[Key]['of']> }

/** `env` with what holds under `npm run dev` where it says nothing. */
export function devEnvironment(env: Environment): Environment {
  const set = Object.values(SETTINGS).flatMap(({ name, dev }: About) =>
    dev === undefined || wordOf(env, name) ? [] : [[name, dev]],
  )
  return { ...env, ...Object.fromEntries(set) }
}

/** Throws a SettingsError with one plain sentence for what cannot be used. */
export function readSettings(env: Environment, cwd = process.cwd()): Settings {
  const read = Object.entries(SETTINGS).map(([key, setting]) => [key, setting.of(env, cwd)])
  return Object.fromEntries(read) as Settings
}
