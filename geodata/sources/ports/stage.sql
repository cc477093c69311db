-- Columns of BD TOPO, equipement_de_transport.
create table raw_ports (
  cleabs text not null constraint "clé en double" unique,
  nature text not null constraint "autre nature" check (fold(nature) = 'port'),
  nature_detaillee text,
  toponyme text
);
