-- Multimodal sites: a name and a mode.
create table raw_plateformes_multimodales (
  nom text not null,
  mode text not null constraint "mode inconnu" check (fold(mode) in ('ferrov', 'fluv')),
  constraint "site en double" unique (nom, mode)
);
