-- Columns of wfs_du:secteur_cc (CNIG carte communale).
create table raw_secteurs_cc (
  gid text not null constraint "identifiant en double" unique,
  libelle text,
  libelong text,
  typesect text not null constraint "type de secteur vide" check (btrim(typesect) <> ''),
  fermreco text,
  destdomi text,
  partition text not null,
  idurba text,
  datappro text,
  urlfic text
);
