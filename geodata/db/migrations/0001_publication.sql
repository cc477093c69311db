-- What no data version owns: which versions there are, which one is served, the runs that made them.
create table explorer.data_version (
  version integer primary key,
  demonstration boolean not null,
  status text not null check (status in ('building', 'published', 'failed', 'dropped')),
  started_at timestamptz not null default now(),
  published_at timestamptz,
  note text
);

create table explorer.publication (
  one boolean primary key default true check (one),
  current integer references explorer.data_version
);
insert into explorer.publication default values;

create table explorer.run (
  id integer generated always as identity primary key,
  command text not null,
  version integer,
  started_at timestamptz not null default now(),
  ended_at timestamptz,
  status text not null default 'running' check (status in ('running', 'published', 'checked', 'failed')),
  report jsonb not null default '{}'
);

-- A row, not an advisory lock: the embedded engine grants those to everyone.
create table explorer.run_lock (
  one boolean primary key default true check (one),
  holder text not null,
  pid integer not null,
  host text not null,
  taken_at timestamptz not null default now(),
  heartbeat timestamptz not null default now()
);
