-- Lines that carry power, goods or heat: context around a plot, never a criterion.
create table network_line (
  id text primary key,
  kind text not null,                 -- checked by geodata/db/add-kinds.ts
  name text,
  detail text,                        -- 225 kV, gas, the operator; null: the source does not say
  voltage_kv integer,                 -- of a power line; null: the source does not say
  source text not null references dataset,
  geom geometry(MultiLineString, 2154) not null
);
create index on network_line using gist (geom);

-- Beside the plot, whose rows are wide and written twice. A kind of network → m, least, line
-- (model/networks/near-network.ts); a kind that is not known there is absent.
create table plot_network (
  ordinal integer primary key,
  near jsonb not null
);
