-- Lines of IDFM by mode.
create table raw_reseau_ferre_idfm (
  mode text not null
    constraint "mode inconnu" check (mode in ('TER', 'TRAIN', 'RER', 'METRO', 'TRAMWAY', 'VAL', 'CABLE')),
  res_com text
);
