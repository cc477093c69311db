-- Fields of the Géorisques API v1, /ssp/conclusions_sis.
create table raw_sis (
  id_sis text not null constraint "identifiant en double" unique,
  nom text,
  fiche_risque text
);
