-- Départements, named as in the file of the IGN.
create table raw_departements (
  code text not null
    constraint "code en double" unique
    constraint "code hors d’Île-de-France" check (code in ('75', '77', '78', '91', '92', '93', '94', '95')),
  nom text not null
);
