-- Columns of the SUP standard (assiettes PM1). `id` comes twice or is null; `idass` names one envelope.
create table raw_ppr (
  idass text not null constraint "identifiant de l’assiette en double" unique,
  nomass text not null,
  typeass text constraint "pas une enveloppe" check (fold(typeass) = 'enveloppe des zonages reglementaires'),
  id_gaspar text not null
    constraint "identifiant GASPAR attendu" check (id_gaspar ~ '^\d{2}(DDT|PREF)\d{8}$'),
  pdf_url text
);
