-- Columns of BD TOPO, troncon_de_voie_ferree.
create table raw_voies_fret (
  cleabs text not null constraint "clé en double" unique,
  usage text,
  cpx_toponyme text,
  nature text,
  etat_de_l_objet text
);
