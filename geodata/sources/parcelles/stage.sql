-- Columns of the Etalab cadastre: id is the reference of fourteen characters.
create table raw_parcelles (
  id text not null
    constraint "parcelle en double" unique
    constraint "référence de quatorze caractères attendue" check (id ~ '^[0-9A-Z]{14}$'),
  commune text not null constraint "code INSEE attendu" check (commune ~ '^\d[\dAB]\d{3}$'),
  contenance double precision constraint "contenance négative" check (contenance >= 0)
);
