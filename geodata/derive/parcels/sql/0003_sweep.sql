drop table derive_site_piece, derive_held_plot, derive_filled_site, derive_parcel_share, derive_chosen, derive_parcel,
  derive_parcel_overlap, derive_left_site, derive_out_of_play;
