-- Fields of the Cerema's API; the commune is the one that was asked for.
create table raw_conso_espace (
  code_insee text not null constraint "code INSEE attendu" check (code_insee ~ '^\d[\dAB]\d{3}$'),
  annee integer not null constraint "année attendue" check (annee between 2000 and 2100),
  naf_arti double precision not null constraint "surface négative" check (naf_arti >= 0),
  conso_act double precision,
  conso_hab double precision,
  conso_mix double precision,
  conso_infra double precision,
  conso_inc double precision,
  constraint "commune et année en double" unique (code_insee, annee)
);
