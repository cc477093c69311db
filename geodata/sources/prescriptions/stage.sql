-- Columns of wfs_du:prescription_surf (CNIG PLU).
create table raw_prescriptions (
  gid text not null constraint "identifiant en double" unique,
  libelle text,
  txt text,
  typepsc text not null constraint "code de prescription attendu" check (typepsc ~ '^\d{1,2}$'),
  stypepsc text,
  partition text,
  urlfic text
);
