-- Columns of BD TOPO, canalisation.
create table raw_canalisations (
  cleabs text not null constraint "clé en double" unique,
  nature text,
  etat_de_l_objet text
);
