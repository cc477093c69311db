-- Columns of wfs_du:zone_urba (CNIG PLU).
create table raw_zone_urba (
  gid text not null constraint "identifiant en double" unique,
  libelle text not null constraint "libellé vide" check (btrim(libelle) <> ''),
  libelong text,
  typezone text not null constraint "type de zone vide" check (btrim(typezone) <> ''),
  destdomi text,
  partition text not null,
  idurba text,
  datappro text,
  urlfic text
);
