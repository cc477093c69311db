-- Columns of BD TOPO, equipement_de_transport.
create table raw_echangeurs (
  cleabs text not null constraint "clé en double" unique,
  nature text not null constraint "autre nature" check (fold(nature) = 'carrefour'),
  nature_detaillee text,
  toponyme text
);
