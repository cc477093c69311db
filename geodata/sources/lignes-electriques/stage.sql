-- Columns of BD TOPO, ligne_electrique.
create table raw_lignes_electriques (
  cleabs text not null constraint "clé en double" unique,
  voltage text,
  etat_de_l_objet text
);
