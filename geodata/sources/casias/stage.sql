-- An extract with an identifier, a name and a place.
create table raw_casias (
  identifiant text not null constraint "identifiant en double" unique,
  nom text
);
