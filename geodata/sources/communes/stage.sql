-- Communes with the column names of Admin Express.
create table raw_communes (
  "INSEE_COM" text not null
    constraint "code INSEE en double" unique
    constraint "code INSEE hors d’Île-de-France" check ("INSEE_COM" ~ '^(75|77|78|91|92|93|94|95)\d{3}$'),
  "NOM" text not null,
  "POP_2020" integer constraint "population négative" check ("POP_2020" >= 0),
  "DEP" text not null,
  -- ADMIN EXPRESS lists several in Greater Paris, and NR where there is none.
  "EPCI" text constraint "SIREN de l’EPCI de neuf chiffres attendu" check ("EPCI" ~ '^(NR|\d{9}(/\d{9})*)$')
);

-- Members of the EPT of Greater Paris, from the official lists.
create table raw_ept_member (
  code_insee text primary key,
  siren text not null
);
