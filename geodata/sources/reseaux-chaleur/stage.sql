-- Columns of reseaux_de_chaleur.geojson. Its «Identifiant reseau» is empty for one in five: not read.
create table raw_reseaux_chaleur (
  nom_reseau text,
  "Gestionnaire" text
);
