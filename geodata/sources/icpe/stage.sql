-- Fields of the Géorisques API v1.
create table raw_icpe (
  "codeAIOT" text not null constraint "code AIOT en double" unique,
  "raisonSociale" text,
  "statutSeveso" text,
  regime text
);
