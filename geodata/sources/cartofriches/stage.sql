-- Columns of Cartofriches (CNIG friches v2023-12 and the Cerema's own). Owners (proprio_*) are left unread.
create table raw_cartofriches (
  site_id text,
  site_nom text,
  site_type text,
  site_statut text not null
    constraint "statut de friche inconnu"
    check (fold(site_statut) in ('friche potentielle', 'friche sans projet', 'friche avec projet', 'friche reconvertie')),
  site_identif_date text,
  site_actu_date text,
  site_url text,
  activite_libelle text,
  comm_insee text not null constraint "code INSEE attendu" check (comm_insee ~ '^\d{5}$'),
  bati_nombre integer,
  bati_pollution text,
  bati_patrimoine text,
  sol_pollution_existe text,
  unite_fonciere_surface double precision constraint "surface négative" check (unite_fonciere_surface >= 0),
  -- A Python list as text, ['95014000AC0088', '95014000AC0089'], or 95014000AC0088|95014000AC0089 as the standard has it.
  unite_fonciere_refcad text
    constraint "références cadastrales illisibles" check (unite_fonciere_refcad ~ '^\[?(''?[0-9A-Z]{14}''?(, ?|\|)?)*\]?$'),
  urba_zone_type text,
  urba_zone_lib text,
  urba_doc_type text,
  urba_datappro text,
  zone_activites text,
  site_vocadomi text,
  site_surface double precision constraint "surface du site négative" check (site_surface >= 0),
  source_nom text
);
