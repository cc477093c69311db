-- Columns of the WFS of the INPN.
create table raw_inpn (
  id_mnhn text not null constraint "identifiant MNHN en double" unique,
  nom text not null,
  url text
);
