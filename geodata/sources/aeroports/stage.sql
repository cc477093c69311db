-- Columns of BD TOPO, aerodrome.
create table raw_aeroports (
  cleabs text not null constraint "clé en double" unique,
  nature text not null,
  categorie text,
  toponyme text
);
