-- A raw Opendatasoft export of IDFM: one row a station and line.
create table raw_gares_idfm (
  nom_gares text not null,
  id_ref_zda text not null,
  res_com text not null,
  mode text not null
    constraint "mode inconnu" check (mode in ('METRO', 'TRAIN', 'TRAMWAY', 'TRAM', 'RER', 'VAL'))
);
