-- Columns of BD TOPO, cimetiere.
create table raw_cimetieres (
  cleabs text not null constraint "clé en double" unique,
  toponyme text
);
