-- Columns of ITE 3000.
create table raw_ite (
  id_ite text not null constraint "identifiant en double" unique,
  raison_sociale text not null,
  utilisation_ite text constraint "utilisation inconnue" check (fold(utilisation_ite) ~ '^($|oui|non|utilise|inutilise|neu)'),
  etat_ite text constraint "état inconnu" check (fold(etat_ite) ~ '^($|bon|mauvais|inutilisable|neu|utilise)')
);
