-- Columns of the national file of priority neighbourhoods, as the mirror names them.
create table raw_qpv (
  code text not null constraint "code de quartier en double" unique,
  nom text not null
);
