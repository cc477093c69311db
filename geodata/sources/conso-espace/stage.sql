-- The Cerema's file: a commune a row, its years in columns, taken whole as `_properties`.
create table raw_conso_espace (
  idcom text not null
    constraint "code INSEE attendu" check (idcom ~ '^\d[\dAB]\d{3}$')
    constraint "commune en double" unique
);
