-- Columns of the DDT's layer.
create table raw_cours_eau (
  "NOM" text,
  "MODIFICATI" text
);
