-- Ways of OpenStreetMap, six classes.
create table raw_routes_osm (
  type text not null
    constraint "classe de route inconnue" check (type in (
      'motorway', 'trunk', 'primary', 'motorway_link', 'trunk_link', 'primary_link')),
  ref text,
  name text
);
