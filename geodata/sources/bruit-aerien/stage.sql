-- Columns of the four files of the DGAC. A plan has several areas of one zone.
create table raw_bruit_aerien (
  "ZONE" text not null constraint "zone hors de A à D" check (fold("ZONE") ~ '^(zone )?[abcd]$'),
  "CODE_OACI" text,
  "NOM" text
);
