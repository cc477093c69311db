-- Rows of several layers: each carries the address and the title of its own.
create table raw_sdrif_e_decouverte (
  _slug text not null,
  _title text not null
);
