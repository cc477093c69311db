// Layers of the WFS of the Géoplateforme that the registry asks for or may ask for: fields with their types, geometry,
// native CRS. Read in ignfab/gpf-schema-store (data/wfs, state of 7 August 2026, BD TOPO of 15 June 2026), but for the
// layers of the INPN, which that dump leaves out: names from public code that asked them in 2026 (addresses without an
// order of fields), types from the extracts of 30 July 2026. Of roads only what matters here; the layer has 88 fields.

export type WfsLayer = {
  /** `name:type`, in the order of the service. */
  fields: readonly string[]
  shape: { column: string; type: string }
  native: 'EPSG:4326' | 'EPSG:3857'
}

const layer = (fields: string, column: string, type: string): WfsLayer => ({
  fields: fields.trim().split(/\s+/),
  shape: { column, type },
  native: 'EPSG:4326',
})
const topo = (fields: string, type: string): WfsLayer =>
  layer(
    `cleabs:string ${fields} etat_de_l_objet:string date_creation:date-time date_modification:date-time
    date_d_apparition:date date_de_confirmation:date sources:string identifiants_sources:string
    methode_d_acquisition_planimetrique:string precision_planimetrique:float
    methode_d_acquisition_altimetrique:string precision_altimetrique:float`,
    'geometrie',
    type,
  )
const plan = (fields: string): WfsLayer =>
  layer(
    `gid:integer gpu_doc_id:string gpu_status:string gpu_timestamp:date-time partition:string libelle:string ${fields}
    nomfic:string urlfic:string insee:string datappro:string datvalid:string idurba:string symbole:string`,
    'the_geom',
    'geometry',
  )
const inpn = (): WfsLayer => ({
  ...layer(
    `id_local:string date_crea:date modif_adm:date modif_geo:date surf_off:float acte_deb:date acte_fin:date
    gest_site:string operateur:string precision:string src_geom:string src_annee:string marin:string
    p1_nature:string p4_geologi:string id_mnhn:string area_sig:float cd_sig:string territoire:string
    url_fiche:string nom_site:string`,
    'geom',
    'multipolygon',
  ),
  native: 'EPSG:3857',
})

export const WFS_LAYERS: Readonly<Record<string, WfsLayer>> = {
  'ADMINEXPRESS-COG.LATEST:departement': layer(
    `cleabs:string nom_officiel:string nom_officiel_en_majuscules:string code_insee:string
    code_insee_de_la_region:string code_siren:string`,
    'geometrie',
    'multipolygon',
  ),
  'ADMINEXPRESS-COG.LATEST:epci': layer(
    `cleabs:string nom_officiel:string nom_officiel_en_majuscules:string nature:string
    codes_insee_des_communes_membres:string codes_insee_des_departements_membres:string code_siren:string`,
    'geometrie',
    'multipolygon',
  ),
  'ADMINEXPRESS-COG.LATEST:commune': layer(
    `cleabs:string nom_officiel:string nom_officiel_en_majuscules:string statut:string code_insee:string
    population:integer date_du_recensement:date organisme_recenseur:string code_insee_du_canton:string
    code_insee_de_l_arrondissement:string code_insee_du_departement:string code_insee_de_la_region:string
    code_siren:string codes_siren_des_epci:string code_postal:string superficie_cadastrale:integer`,
    'geometrie',
    'multipolygon',
  ),
  'STATISTICALUNITS.IRIS:contours_iris': layer(
    'cleabs:string code_insee:string nom_commune:string iris:string code_iris:string nom_iris:string type_iris:string',
    'geometrie',
    'multipolygon',
  ),
  'BDTOPO_V3:aerodrome': topo(
    `categorie:string nature:string usage:string toponyme:string statut_du_toponyme:string fictif:boolean
    altitude:float code_icao:string code_iata:string`,
    'multipolygon',
  ),
  'BDTOPO_V3:equipement_de_transport': topo(
    `nature:string nature_detaillee:string toponyme:string statut_du_toponyme:string importance:string numero:string
    fictif:boolean adresse_postale:string insee_commune:string commune:string identifiant_voie_ban:string
    id_ban_odonyme:string`,
    'multipolygon',
  ),
  'BDTOPO_V3:poste_de_transformation': topo(
    'toponyme:string statut_du_toponyme:string importance:string',
    'multipolygon',
  ),
  'BDTOPO_V3:ligne_electrique': topo(
    'voltage:string gestionnaire:string siren_gestionnaire:string',
    'linestring',
  ),
  'BDTOPO_V3:canalisation': topo('nature:string position_par_rapport_au_sol:string', 'linestring'),
  'BDTOPO_V3:troncon_de_voie_ferree': topo(
    `nature:string position_par_rapport_au_sol:string electrifie:boolean largeur:string nombre_de_voies:integer
    usage:string vitesse_maximale:integer liens_vers_voie_ferree_nommee:string cpx_toponyme:string`,
    'linestring',
  ),
  'BDTOPO_V3:zone_d_activite_ou_d_interet': topo(
    `categorie:string nature:string nature_detaillee:string toponyme:string statut_du_toponyme:string
    importance:string fictif:boolean insee_commune:string commune:string nom_commercial:string`,
    'multipolygon',
  ),
  'BDTOPO_V3:troncon_de_route': topo(
    `nature:string nom_collaboratif_gauche:string nom_collaboratif_droite:string importance:string fictif:boolean
    position_par_rapport_au_sol:string nombre_de_voies:integer largeur_de_chaussee:float prive:boolean
    sens_de_circulation:string urbain:boolean vitesse_moyenne_vl:integer acces_vehicule_leger:string
    nature_de_la_restriction:string restriction_de_hauteur:float restriction_de_poids_total:float
    restriction_de_poids_par_essieu:float restriction_de_largeur:float restriction_de_longueur:float
    matieres_dangereuses_interdites:boolean cpx_numero:string cpx_toponyme_route_nommee:string`,
    'linestring',
  ),
  'BDTOPO_V3:cimetiere': topo(
    'nature:string nature_detaillee:string toponyme:string statut_du_toponyme:string importance:string',
    'multipolygon',
  ),
  'BDTOPO_V3:surface_hydrographique': layer(
    `cleabs:string code_hydrographique:string code_du_pays:string nature:string position_par_rapport_au_sol:string
    etat_de_l_objet:string date_creation:string date_modification:string date_d_apparition:string
    date_de_confirmation:string sources:string identifiants_sources:string
    methode_d_acquisition_planimetrique:string precision_planimetrique:float
    methode_d_acquisition_altimetrique:string precision_altimetrique:float mode_d_obtention_des_coordonnees:string
    mode_d_obtention_de_l_altitude:string statut:string persistance:string salinite:boolean origine:string
    commentaire_sur_l_objet_hydro:string liens_vers_plan_d_eau:string liens_vers_cours_d_eau:string
    lien_vers_entite_de_transition:string cpx_toponyme_de_plan_d_eau:string cpx_toponyme_de_cours_d_eau:string
    cpx_toponyme_d_entite_de_transition:string`,
    'geometrie',
    'multipolygon',
  ),
  'BDTOPO_V3:cours_d_eau': layer(
    `cleabs:string code_hydrographique:string toponyme:string statut_du_toponyme:string importance:string
    date_creation:date-time date_modification:date-time date_d_apparition:date date_de_confirmation:date
    sources:string identifiants_sources:string statut:string influence_de_la_maree:boolean
    caractere_permanent:boolean commentaire_sur_l_objet_hydro:string`,
    'geometrie',
    'multilinestring',
  ),
  'BDTOPO_V3:troncon_hydrographique': topo(
    `code_hydrographique:string nature:string fictif:boolean position_par_rapport_au_sol:string statut:string
    persistance:string fosse:boolean navigabilite:boolean classe_de_largeur:string liens_vers_cours_d_eau:string
    cpx_toponyme_de_cours_d_eau:string cpx_toponyme_d_entite_de_transition:string`,
    'linestring',
  ),
  'wfs_du:zone_urba': plan(
    `libelong:string typezone:string destdomi:string idzone:string lib_idzone:string formdomi:string
    destoui:string destcdt:string destnon:string`,
  ),
  'wfs_du:secteur_cc': plan(
    'libelong:string typesect:string fermreco:string destdomi:string lib_idzone:string',
  ),
  'wfs_du:municipality': layer(
    'insee:string name:string is_rnu:boolean is_deleted:boolean is_coastline:boolean',
    'the_geom',
    'multipolygon',
  ),
  'wfs_du:prescription_surf': plan(
    'txt:string typepsc:string stypepsc:string idpsc:string lib_idpsc:string nature:string',
  ),
  'wfs_sup:assiette_sup_s': layer(
    `gid:integer gpu_doc_id:string gpu_status:string gpu_timestamp:date-time suptype:string partition:string
    fichier:string idass:string idgen:string nomass:string typeass:string modegeoass:string paramcalc:integer
    srcgeoass:string datesrcass:string angle1:integer angle2:integer rayon:integer h:float href:string
    xdebut:float xfinal:float ydebut:float yfinal:float largeur:integer nomsuplitt:string nomreg:string
    urlreg:string`,
    'the_geom',
    'geometry',
  ),
  // 224 points of aerodromes: not the zones of the noise plans that its name promises.
  dgac_peb_arrete_wfs: layer(
    'objectid:integer code_oaci:string nom:string date_arret:string ref_doc:string',
    'geom',
    'point',
  ),
  'patrinat_znieff1:znieff1': inpn(),
  'patrinat_znieff2:znieff2': inpn(),
  'patrinat_sic:sic': inpn(),
  'patrinat_zps:zps': inpn(),
  'patrinat_pnr:pnr': inpn(),
  'patrinat_apb:apb': inpn(),
}
