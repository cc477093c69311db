-- EPCI and EPT with geometries derived from their communes.
create table raw_epci (
  code text not null
    constraint "code en double" unique
    constraint "code SIREN de neuf chiffres attendu" check (code ~ '^\d{9}$'),
  nom text not null,
  type text not null constraint "type inconnu" 
    check (fold(type) ~ '^(epci|ept|communaute|metropole|etablissement public territorial)')
);
