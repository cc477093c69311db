with gone as (
  delete from raw_conso_espace where code_insee not in (select code_insee from commune) returning _feature)
insert into raw_rejected (source, feature, reason, on_purpose)
select 'conso-espace', _feature, 'commune absente du fichier des communes', true from gone;

insert into land_consumption (
  code_insee, year, total_m2, activity_m2, housing_m2, mixed_m2, infrastructure_m2, unknown_m2, source)
select code_insee, annee, naf_arti, conso_act, conso_hab, conso_mix, conso_infra, conso_inc, 'conso-espace'
from raw_conso_espace;
