-- Columns of BD TOPO, cours_d_eau.
create table raw_cours_eau_bdtopo (
  cleabs text not null constraint "clé en double" unique,
  toponyme text
);
