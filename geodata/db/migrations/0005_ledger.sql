-- The ledger of each published version by département and SDRIF-E category, both null where unknown: it outlives the
-- version's own tables. Net surface of plots by state (geodata/model/ledger-state.ts), gross surface of sites.
create table explorer.ledger (
  version integer not null references explorer.data_version,
  departement text,
  category text,
  sites integer not null,
  sites_m2 bigint not null,
  available_plots integer not null,
  available_m2 bigint not null,
  occupied_plots integer not null,
  occupied_m2 bigint not null,
  reserved_plots integer not null,
  reserved_m2 bigint not null,
  unknown_plots integer not null,
  unknown_m2 bigint not null,
  unique nulls not distinct (version, departement, category)
);
