-- Columns of BD TOPO, poste_de_transformation.
create table raw_postes_electriques (
  cleabs text not null constraint "clé en double" unique,
  etat_de_l_objet text,
  toponyme text
);
