-- Columns of BD TOPO, equipement_de_transport.
create table raw_gares_fret (
  cleabs text not null constraint "clé en double" unique,
  nature text not null constraint "autre nature" check (fold(nature) in ('gare fret uniquement', 'gare voyageurs et fret')),
  nature_detaillee text,
  toponyme text
);
