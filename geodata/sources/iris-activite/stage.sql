-- IRIS as the INSEE names their columns.
create table raw_iris_activite (
  code_iris text not null
    constraint "code IRIS en double" unique
    constraint "code IRIS de neuf caractères attendu" check (length(code_iris) = 9),
  nom_iris text,
  typ_iris text not null,
  insee_com text not null constraint "code INSEE attendu" check (insee_com ~ '^\d{5}$')
);
