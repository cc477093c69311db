-- Which plots adjoin: what the search of groups stands on. Filled by geodata/derive/neighbours/derive-neighbours.ts; by ordinal,
-- because a data version is read whole into the columnar copy. All whole metres, EPSG:2154.
create table neighbour (
  a_ordinal integer not null,
  b_ordinal integer not null,
  shared_m integer not null,          -- boundary in common; 0 across a gap
  gap_m integer not null,             -- least distance across the gap; 0 where the boundary is shared
  overlap_m2 integer not null default 0, -- above 1 % of the smaller, the two are never in one group
  primary key (a_ordinal, b_ordinal),
  check (a_ordinal < b_ordinal)
);

create table plot_outline (
  ordinal integer primary key,
  perimeter_m integer not null        -- holes included
);
