-- A site whose source names no commune lies in the one that holds a point of its surface.
update site
set code_insee = commune.code_insee
from commune
where site.code_insee is null
  and ST_Covers(commune.geom, ST_PointOnSurface(site.geom));

update site
set epci = coalesce(site.epci, commune.epci),
  departement = coalesce(site.departement, commune.departement)
from commune
where commune.code_insee = site.code_insee
  and (site.epci is null or site.departement is null);
