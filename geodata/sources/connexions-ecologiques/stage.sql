-- Raw Opendatasoft fields of the Region's layer.
create table raw_connexions_ecologiques (
  objectid text not null constraint "identifiant en double" unique,
  commune text not null,
  lib_sstra text
);
