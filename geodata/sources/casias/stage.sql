-- Fields of the Géorisques API v1, /ssp/casias.
create table raw_casias (
  identifiant_ssp text not null constraint "identifiant en double" unique,
  nom_etablissement text,
  statut text
);
