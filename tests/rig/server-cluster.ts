// A throw-away PostgreSQL server with PostGIS for tests and benchmarks: its own folder, its own port, gone afterwards.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'

const HOME = '/usr/lib/postgresql'

export type Cluster = {
  /** The address of a fresh database with PostGIS. */
  createDatabase(): Promise<string>
  stop(): Promise<void>
}

/** Starts a cluster as the user `postgres` when we are root, else as ourselves. Throws with the package names when Debian's PostgreSQL or PostGIS is missing. */
export async function startCluster(): Promise<Cluster> {
  const bin = binaries()
  const folder = mkdtempSync(join(tmpdir(), 'sdrif-e-pg-'))
  const owner = process.getuid?.() === 0 ? postgresUser() : undefined
  if (owner) chownSync(folder, owner.uid, owner.gid)
  chmodSync(folder, 0o700)
  const as = { ...(owner ?? {}), cwd: folder, stdio: 'pipe' as const }
  const data = join(folder, 'data')
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    as,
  )
  const port = await freePort()
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    shared_buffers: '256MB',
    max_connections: '100',
    jit: 'off',
  }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...options], { ...as, stdio: 'ignore' })
  const address = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`
  const stop = async () => {
    if (server.exitCode === null) {
      server.kill('SIGINT')
      await once(server, 'exit')
    }
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const admin = postgres(address('postgres'), { max: 1, onnotice: () => {}, connect_timeout: 2 })
    await ready(admin)
    await admin`create database template_postgis`
    const template = postgres(address('template_postgis'), { max: 1, onnotice: () => {} })
    await template`create extension postgis`
    await template.end()
    let count = 0
    return {
      createDatabase: async () => {
        const name = `test_${process.pid}_${++count}_${Date.now().toString(36)}`
        await admin`create database ${admin(name)} template template_postgis`
        return address(name)
      },
      stop: async () => {
        await admin.end({ timeout: 1 })
        await stop()
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}

function binaries(): string {
  const versions = existsSync(HOME)
    ? readdirSync(HOME)
        .map(Number)
        .filter((v) => v >= 15)
        .sort((a, b) => b - a)
    : []
  const found = versions.find(
    (v) =>
      existsSync(`${HOME}/${v}/bin/initdb`) &&
      existsSync(`/usr/share/postgresql/${v}/extension/postgis.control`),
  )
  if (found === undefined)
    throw new Error(
      'PostgreSQL with PostGIS is missing: apt-get install postgresql-15 postgresql-15-postgis-3',
    )
  return `${HOME}/${found}/bin`
}

function postgresUser(): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

async function ready(sql: postgres.Sql): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await sql`select 1`
      return
    } catch (error) {
      if (attempt >= 100) throw error
      await sleep(100)
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
