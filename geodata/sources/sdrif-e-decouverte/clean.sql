-- `item`, `map`, `category` and `confirmed` were written by prepare, from the mapping of titles.
-- The layer may be of any shape, so polygons are mended here, by the rule of all others: area within 1 %.
alter table raw_sdrif_e_decouverte add mended geometry(Geometry, 2154), add name text;
update raw_sdrif_e_decouverte set
  name = (select value from jsonb_each_text(_properties)
    where key ~* '^(nom|lib)' and btrim(value) <> '' order by key limit 1),
  mended = case when ST_IsValid(_geom) then _geom
    else ST_CollectionExtract(ST_MakeValid(_geom), 1 + ST_Dimension(_geom)) end;

with gone as (
  delete from raw_sdrif_e_decouverte
  where ST_IsEmpty(mended)
    or ST_Dimension(_geom) = 2 and abs(ST_Area(mended) - ST_Area(_geom)) >= 0.01 * ST_Area(mended)
  returning _feature)
insert into raw_rejected (source, feature, reason)
select 'sdrif-e-decouverte', _feature,
  'géométrie invalide, réparable seulement en changeant la surface de 1 % ou plus' from gone;

insert into raw_mended (source, feature, rule)
select 'sdrif-e-decouverte', _feature, 'géométrie invalide : ST_MakeValid, polygones gardés, surface à moins de 1 %'
from raw_sdrif_e_decouverte where not ST_IsValid(_geom);

insert into sdrif_e (id, map, item, name, category, confirmed, source, geom)
select 'sdrif-e-decouverte-' || _feature, map, item, name, category, confirmed, 'sdrif-e-decouverte', mended
from raw_sdrif_e_decouverte;

-- A perimeter with a category is a site: the envelope is added up from these.
insert into site (id, name, kind, category, surface_m2, proxy, source, geom)
select 'sdrif-e-site-' || _feature, name, item, category, round(ST_Area(mended)), false, 'sdrif-e-decouverte', ST_Multi(mended)
from raw_sdrif_e_decouverte
where category is not null and ST_Dimension(mended) = 2;
