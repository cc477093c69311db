-- Stations of the Société du Grand Paris.
create table raw_gares_grand_paris_express (
  code text not null constraint "code en double" unique,
  name text not null,
  line text not null constraint "ligne inconnue" check (line ~ '^L\d\d(/L\d\d)*$')
);
