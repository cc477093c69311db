-- Columns of BD TOPO, troncon_de_route.
create table raw_routes_bdtopo (
  nature text not null,
  importance text
    constraint "importance inattendue" check (importance in ('1', '2', '3', '4', '5', '6')),
  cpx_numero text,
  nom_collaboratif_gauche text,
  urbain text,
  sens_de_circulation text,
  vitesse_moyenne_vl text,
  acces_vehicule_leger text,
  etat_de_l_objet text,
  restriction_de_poids_total text,
  restriction_de_hauteur text,
  restriction_de_largeur text,
  restriction_de_longueur text,
  restriction_de_poids_par_essieu text,
  position_par_rapport_au_sol text
);
