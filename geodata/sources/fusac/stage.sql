-- What is read of FUSAC: the kinds by which its rows are taken, and an identifier.
create table raw_fusac (
  site_id text not null constraint "identifiant en double" unique,
  site_type text,
  site_etat text
);
