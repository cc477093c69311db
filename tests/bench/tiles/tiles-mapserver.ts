// The peer: Debian's MapServer behind FastCGI and nginx over our table of plots, as tiles (MVT) and as OGC API, with the
// attributes that are asked for.
import type { ChildProcess } from 'node:child_process'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const PACKAGES = ['cgi-mapserver', 'spawn-fcgi', 'nginx-light', 'wrk']
const PROGRAMS = ['/usr/bin/mapserv', '/usr/bin/spawn-fcgi', '/usr/sbin/nginx', '/usr/bin/wrk']
/** One a core of the machine that we measure on. */
const PROCESSES = 2

/** Installs what the benchmark needs where we may, else names it. Throws one sentence. */
export function ensureBenchPackages(): void {
  if (PROGRAMS.every((program) => existsSync(program))) return
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES]
  if (process.getuid?.() === 0) {
    spawnSync('apt-get', ['update', '-qq'], { env })
    spawnSync('apt-get', args, { env })
  }
  if (!PROGRAMS.every((program) => existsSync(program)))
    throw new Error(`The benchmark of tiles needs: apt-get install ${PACKAGES.join(' ')}`)
}

export type MapServer = { url: string; pathOf(place: Place): string; stop(): Promise<void> }
type Place = { z: number; x: number; y: number }

/** Serves `schema.plot` of a database as MVT. `columns` are the attributes. */
export async function startMapServer(
  folder: string,
  databaseUrl: string,
  schema: string,
  columns: readonly string[],
): Promise<MapServer> {
  const home = join(folder, 'mapserver')
  mkdirSync(home, { recursive: true })
  const map = join(home, 'plot.map')
  const settings = join(home, 'mapserver.conf')
  writeFileSync(
    settings,
    `CONFIG\n  ENV\n    MS_MAP_PATTERN "."\n  END\n  MAPS\n    PLOT "${map}"\n  END\nEND\n`,
  )
  const [port, ...fcgi] = await freePorts(1 + PROCESSES)
  writeFileSync(map, mapFile(new URL(databaseUrl), schema, columns, port as number))
  const conf = join(home, 'nginx.conf')
  writeFileSync(conf, nginxConf(home, port as number, fcgi))
  const env = { ...process.env, MAPSERVER_CONFIG_FILE: settings }
  const children: ChildProcess[] = [
    // With -n the process is mapserv itself, so that we can end it.
    ...fcgi.map((own) =>
      spawn('spawn-fcgi', ['-n', '-a', '127.0.0.1', '-p', String(own), '--', '/usr/bin/mapserv'], {
        stdio: 'ignore',
        env,
      }),
    ),
    spawn('nginx', ['-c', conf, '-p', home], { stdio: 'ignore' }),
  ]
  const stop = async () => {
    for (const child of children) {
      if (child.exitCode !== null || child.signalCode !== null) continue
      const ended = once(child, 'exit')
      // mapserv that waits for a request hears nothing less; it holds nothing that could be lost.
      child.kill(child.spawnfile === 'nginx' ? 'SIGTERM' : 'SIGKILL')
      await ended
    }
  }
  await sleep(1500)
  return {
    url: `http://127.0.0.1:${port}`,
    pathOf: ({ z, x, y }) =>
      `/mapserv?map=PLOT&mode=tile&tilemode=gmap&layers=plot&map.imagetype=mvt&tile=${x}+${y}+${z}`,
    stop,
  }
}

const mapFile = (url: URL, schema: string, columns: readonly string[], port: number): string => `
MAP
  NAME "plots"
  SIZE 256 256
  EXTENT 100000 6100000 400000 6400000
  PROJECTION "init=epsg:3857" END
  OUTPUTFORMAT
    NAME "mvt"
    DRIVER MVT
    EXTENSION "pbf"
    FORMATOPTION "EXTENT=4096"
    FORMATOPTION "EDGE_BUFFER=64"
  END
  WEB METADATA
    "ows_enable_request" "*"
    "ows_title" "plots"
    "oga_max_limit" "10000"
    "oga_onlineresource" "http://127.0.0.1:${port}/mapserv/PLOT/ogcapi"
  END END
  LAYER
    NAME "plot"
    TYPE POLYGON
    STATUS ON
    TEMPLATE "queryable"
    CONNECTIONTYPE POSTGIS
    CONNECTION "host=${url.hostname} port=${url.port} user=${url.username} dbname=${url.pathname.slice(1)}"
    PROCESSING "CLOSE_CONNECTION=DEFER"
    DATA "geom from (select ordinal, geom, ${columns.join(', ')} from ${schema}.plot) as t using unique ordinal using srid=2154"
    EXTENT 580000 6760000 750000 6910000
    PROJECTION "init=epsg:2154" END
    METADATA
      "gml_include_items" "${columns.join(',')}"
      "gml_featureid" "ordinal"
      "ows_title" "plot"
    END
    CLASS STYLE COLOR 0 0 0 END END
  END
END
`

const nginxConf = (home: string, port: number, fcgi: readonly number[]): string => `
daemon off;
worker_processes 1;
pid ${home}/nginx.pid;
error_log ${home}/error.log;
events { worker_connections 256; }
http {
  access_log off;
  client_body_temp_path ${home}/body; proxy_temp_path ${home}/proxy; fastcgi_temp_path ${home}/fcgi;
  uwsgi_temp_path ${home}/uwsgi; scgi_temp_path ${home}/scgi;
  gzip on; gzip_comp_level 5; gzip_types *;
  keepalive_requests 100000000;
  upstream mapserv { ${fcgi.map((own) => `server 127.0.0.1:${own};`).join(' ')} }
  server {
    listen 127.0.0.1:${port};
    location /mapserv {
      fastcgi_split_path_info ^(/mapserv)(/.*)$;
      include /etc/nginx/fastcgi_params;
      fastcgi_param PATH_INFO $fastcgi_path_info;
      fastcgi_param SCRIPT_FILENAME /usr/bin/mapserv;
      fastcgi_buffers 64 64k;
      fastcgi_read_timeout 60s;
      fastcgi_pass mapserv;
    }
  }
}
`

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(servers.map((server) => once(server, 'listening')))
  const ports = servers.map((server) => (server.address() as { port: number }).port)
  for (const server of servers) server.close()
  await Promise.all(servers.map((server) => once(server, 'close')))
  return ports
}
