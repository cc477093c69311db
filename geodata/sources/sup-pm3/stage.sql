-- Columns of the SUP standard (assiettes surfaciques).
create table raw_sup_pm3 (
  -- Of the whole layer, while `idass` is of its partition.
  gid text not null constraint "identifiant en double" unique,
  idass text,
  nomass text,
  suptype text constraint "autre type de servitude" check (fold(suptype) = 'pm3')
);
