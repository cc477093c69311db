-- Columns of ITE 3000.
create table raw_ite (
  id_ite text not null constraint "identifiant en double" unique,
  raison_sociale text not null,
  utilisation_ite text constraint "utilisation inconnue" check (utilisation_ite in ('Oui', 'Non', '')),
  etat_ite text constraint "état inconnu" check (etat_ite ~ '^(Bon|Mauvais|Inutilisable)')
);
