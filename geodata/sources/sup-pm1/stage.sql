-- Columns of the SUP standard (assiettes surfaciques).
create table raw_sup_pm1 (
  idass text not null constraint "identifiant de l’assiette en double" unique,
  nomass text,
  suptype text constraint "autre type de servitude" check (lower(suptype) = 'pm1')
);
