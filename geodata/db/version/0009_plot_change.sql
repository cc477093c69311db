-- What this publish did to the plots of the version served before. Values are of the columns of `plot`, as JSON.
create table plot_change (
  plot_id text primary key,
  kind text not null check (kind in ('appeared', 'went', 'changed')),
  fields jsonb not null               -- column → [before, after]; `geometry` is a digest of its points
);
