-- What people write: offers, briefs, photographs, reports. No data run touches this schema. Every row is written through
-- geodata/written, which keeps the same rows in DATA_DIR/kept, from where the schema can be filled again.
create schema written;

-- Grows by one with each write; the row is also the lock that puts writes in order.
create table written.counter (
  one boolean primary key default true check (one),
  seq bigint not null
);
insert into written.counter (seq) values (0);

create table written.offer (
  id text primary key check (id ~ '^[0-9a-z]{12}$'),
  edit_hash text not null,              -- SHA-256 of the secret of the edit link, hex
  link_number integer not null,         -- which of its client links is the last
  link_hash text unique,                -- SHA-256 of that link's token, hex; null: revoked
  version integer not null,             -- the last one
  created_at timestamptz not null,
  saved_at timestamptz not null,
  expires_on date not null              -- the day after, it is erased
);

create table written.offer_version (
  offer_id text not null references written.offer on delete cascade,
  version integer not null,
  saved_at timestamptz not null,
  content jsonb not null,               -- geodata/model/offer.ts
  fact_keys text[] not null,            -- one for each of its plots, in their order
  primary key (offer_id, version)
);

-- What was true of a plot or a group when it was offered, under the hash of its content.
create table written.fact (
  key text primary key check (key ~ '^[0-9a-f]{64}$'),
  facts jsonb not null                  -- geodata/model/offer-facts.ts
);
-- By the data that they are of and their plot: facts that are kept are not made again.
create index on written.fact ((facts ->> 'published_at'), (facts #>> '{sheet,id}'));

create table written.opening (
  offer_id text not null references written.offer on delete cascade,
  day date not null,
  openings integer not null,            -- nothing is kept of who opened
  primary key (offer_id, day)
);

create table written.photograph (
  id text primary key check (id ~ '^[0-9a-z]{12}$'),
  offer_id text not null references written.offer on delete cascade,
  width integer not null,
  height integer not null,
  added_at timestamptz not null,
  jpeg bytea not null                   -- re-encoded, without metadata
);
create index on written.photograph (offer_id);

create table written.brief (
  id text primary key check (id ~ '^[0-9a-z]{12}$'),
  edit_hash text not null,
  link_number integer not null,
  link_hash text unique,
  version integer not null,
  created_at timestamptz not null,
  saved_at timestamptz not null,
  expires_on date not null,
  content jsonb not null,               -- geodata/model/brief.ts
  signing_key text not null             -- of its webhook
);

-- What a brief found in a data version, and what that changed: written once a version.
create table written.brief_answer (
  brief_id text not null references written.brief on delete cascade,
  data_version integer not null,
  edition text not null,                -- tells data versions of one number apart (a data folder made anew)
  demonstration boolean not null,
  brief_version integer not null,
  answered_at timestamptz not null,
  matched integer not null,
  plots jsonb not null,                 -- id → what is compared with the next version; {} once it was
  news jsonb not null,                  -- appeared, went, changed
  primary key (brief_id, data_version)
);

create table written.delivery (
  brief_id text not null references written.brief on delete cascade,
  data_version integer not null,
  state text not null check (state in ('waiting', 'delivered', 'given_up')),
  attempts integer not null,
  next_at timestamptz,
  last_fault text,
  primary key (brief_id, data_version)
);

-- What somebody found wrong about a plot, for the operator.
create table written.report (
  id text primary key check (id ~ '^[0-9a-z]{12}$'),
  plot_id text not null,
  data_version integer not null,
  reported_at timestamptz not null,
  about text not null,
  message text not null,
  contact text,
  handled_at timestamptz
);
