// What the tests need from Debian. Installed where we may (root and apt-get), else named: nothing is skipped silently.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

type Need = {
  packages: readonly string[]
  present: () => boolean
}

const postgresHome = '/usr/lib/postgresql'
const versions = (): string[] => (existsSync(postgresHome) ? readdirSync(postgresHome) : [])

const NEEDS: readonly Need[] = [
  {
    packages: ['postgresql-15', 'postgresql-15-postgis-3'],
    present: () =>
      versions().some(
        (version) =>
          existsSync(`${postgresHome}/${version}/bin/initdb`) &&
          existsSync(`/usr/share/postgresql/${version}/extension/postgis.control`),
      ),
  },
  {
    packages: ['postgresql-15-pgrouting'],
    present: () =>
      versions().some((version) =>
        existsSync(`/usr/share/postgresql/${version}/extension/pgrouting.control`),
      ),
  },
  { packages: ['chromium'], present: () => existsSync('/usr/bin/chromium') },
  { packages: ['gdal-bin'], present: () => existsSync('/usr/bin/ogr2ogr') },
  { packages: ['poppler-utils'], present: () => existsSync('/usr/bin/pdffonts') },
]

/**
 * Makes sure that PostgreSQL with PostGIS and pgRouting, Chromium, GDAL's ogr2ogr and Poppler are there. Throws one sentence that
 * names what is missing.
 */
export function ensureDebianPackages(log: (line: string) => void): void {
  const missing = NEEDS.filter((need) => !need.present()).flatMap((need) => need.packages)
  if (missing.length === 0) return
  const byHand = `install them with: apt-get install ${missing.join(' ')}`
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).error)
    throw new Error(`The tests need the Debian packages ${missing.join(', ')}; ${byHand}`)
  log(`installing ${missing.join(', ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...missing],
  ]) {
    const run = spawnSync('apt-get', args, { env, encoding: 'utf8', maxBuffer: 1 << 28 })
    if (run.status !== 0)
      throw new Error(`apt-get ${args[0]} failed; ${byHand}\n${run.stderr.slice(-2000)}`)
  }
  const still = NEEDS.filter((need) => !need.present()).flatMap((need) => need.packages)
  if (still.length) throw new Error(`${still.join(', ')} cannot be found after its installation`)
}
