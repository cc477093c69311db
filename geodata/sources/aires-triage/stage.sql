-- Columns of BD TOPO, equipement_de_transport.
create table raw_aires_triage (
  cleabs text not null constraint "clé en double" unique,
  nature text not null constraint "autre nature" check (fold(nature) = 'aire de triage'),
  toponyme text
);
