-- Two columns of the list; codes are unique.
create table raw_postes_sources (
  code text not null constraint "code en double" unique,
  nom text not null
);
