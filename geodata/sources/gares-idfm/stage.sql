-- A raw Opendatasoft export of IDFM: one row a station and line.
create table raw_gares_idfm (
  nom_gares text not null,
  id_ref_zda text not null,
  res_com text not null,
  mode text not null
    constraint "mode inconnu" check (fold(mode) in ('metro', 'train', 'tramway', 'tram', 'rer', 'val', 'cable'))
);
