-- What was made of a dataset's rows beyond themselves, and where it can be relied on, in words.
alter table dataset
  add column derived jsonb not null default '{}',     -- what, in French → count
  add column covers text[] not null default '{}',     -- départements that its coverage holds whole
  add column covers_part text[] not null default '{}';-- and those that it holds in part
