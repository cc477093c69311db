-- Lines of IDFM by mode.
create table raw_reseau_ferre_idfm (
  mode text not null
    constraint "mode inconnu" check (fold(mode) in ('ter', 'train', 'rer', 'metro', 'tramway', 'tram', 'val', 'cable')),
  res_com text
);
