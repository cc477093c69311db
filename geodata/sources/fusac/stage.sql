-- FUSAC outlines carry an identifier and nothing else.
create table raw_fusac (
  site_id text not null constraint "identifiant en double" unique
);
